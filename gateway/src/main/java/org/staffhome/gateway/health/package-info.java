/**
 * Health of the whole suite at {@code /q/health}: each service by name, and the identity provider. The gateway itself is ready without them, so
 * that one service that is down does not take the edge away from the others.
 */
package org.staffhome.gateway.health;
