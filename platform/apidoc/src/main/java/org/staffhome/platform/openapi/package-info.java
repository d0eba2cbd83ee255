/**
 * Completes the OpenAPI document of an application: permissions, problems, security, limits, headers, examples. The build
 * of the application runs it by itself; it stands in a module of its own because the gateway, which has nothing else of
 * the platform, describes its own reads by it, too.
 */
package org.staffhome.platform.openapi;
