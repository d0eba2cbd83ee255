/**
 * The description of the whole suite for integrators and auditors: one OpenAPI document merged from those of the
 * services and of the gateway, each service's own, the event contracts, and a page at {@code /docs/} that shows them
 * without loading anything from elsewhere.
 */
package org.staffhome.gateway.documentation;
