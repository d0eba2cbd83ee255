package org.staffhome.membership.office;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Officers in office over HTTP. */
@Path("/officers")
@Tag(name = "Offices", description = "Committees, officers, appointments and accounts (任职)")
public class OfficerResource {

    private final OfficeQueries queries;

    OfficerResource(OfficeQueries queries) {
        this.queries = queries;
    }

    @GET
    @RequiresPermission("office.read")
    @Operation(
            operationId = "listOfficers",
            summary = "List officers in office (工会干部名册)",
            description = "Holders of seats of committees in office, by organisation.")
    public Page<OfficerView> officers(
            @QueryParam("below") @Parameter(description = "Only officers of this organisation and all below it")
                    UUID below,
            @QueryParam("post") @Parameter(description = "Seat") SeatPost post,
            @QueryParam("employment") @Parameter(description = "Full time or beside other work")
                    CadreEmployment employment,
            @BeanParam PageRequest page) {
        return queries.officers(below, post, employment, page.cursor(), page.limit());
    }
}
