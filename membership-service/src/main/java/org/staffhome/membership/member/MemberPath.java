package org.staffhome.membership.member;

import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The member that a path names, {@code /members/{id}/...}; a {@code @BeanParam}. */
public class MemberPath {

    @PathParam("id")
    @Parameter(description = "Id of the member", example = "01938f00-0000-7000-8000-000000001001")
    UUID id;

    public UUID id() {
        return id;
    }
}
