package org.staffhome.membership.organization;

import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The organisation that a path names, {@code /organizations/{id}/...}; a {@code @BeanParam}. */
public class OrganizationPath {

    @PathParam("id")
    @Parameter(description = "Id of the organisation", example = "01938f00-0000-7000-8000-000000000035")
    UUID id;

    public UUID id() {
        return id;
    }
}
