package org.staffhome.gateway.documentation;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the gateway's own OpenAPI document says as a whole: its reads are made with a bearer token. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Staff Home gateway",
                        version = "1",
                        description = "Reads that the gateway composes from several services (综合查询)"),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "Access token with the audience staffhome-api (访问令牌)")
public class ApiDescription extends Application {}
