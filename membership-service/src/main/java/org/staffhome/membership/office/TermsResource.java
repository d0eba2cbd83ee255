package org.staffhome.membership.office;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.scope.RequiresPermission;

/** The committees of an organisation over HTTP. */
@Path("/organizations/{id}/committees")
@Tag(name = "Offices", description = "Committees, officers, appointments and accounts (任职)")
public class TermsResource {

    private final OfficeQueries queries;

    TermsResource(OfficeQueries queries) {
        this.queries = queries;
    }

    @GET
    @RequiresPermission("office.read")
    @Operation(
            operationId = "listCommittees",
            summary = "List the committees of an organisation (历届委员会)",
            description = "All kinds and terms, the latest term first.")
    public List<CommitteeView> committees(
            @PathParam("id")
                    @Parameter(description = "Id of the organisation", example = "01938f00-0000-7000-8000-000000000035")
                    UUID id) {
        return queries.committeesOf(id);
    }
}
