/** Completes the OpenAPI document of a service: permissions, problems, security, headers, examples. */
package org.staffhome.platform.openapi;
