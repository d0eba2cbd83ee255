package org.staffhome.membership.officer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.membership.committee.SeatPost;
import org.staffhome.membership.office.CadreEmployment;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Officers in office over HTTP. */
@Path("/officers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offices", description = "Committees, officers, appointments and accounts (任职)")
public class OfficerResource {

    private final OfficerQueries queries;

    OfficerResource(OfficerQueries queries) {
        this.queries = queries;
    }

    @GET
    @RequiresPermission("office.read")
    @Operation(
            operationId = "listOfficers",
            summary = "List officers in office (工会干部名册)",
            description =
                    "Holders of seats of committees in office, by organisation. A committee past its term stays in office"
                            + " until the next is elected; its officers are marked overdue.")
    public Page<OfficerView> officers(
            @QueryParam("below") @Parameter(description = "Only officers of this organisation and all below it")
                    UUID below,
            @QueryParam("post") @Parameter(description = "Seat") SeatPost post,
            @QueryParam("employment") @Parameter(description = "Full time or beside other work")
                    CadreEmployment employment,
            @QueryParam("overdue")
                    @Parameter(
                            description =
                                    "true: only those of committees past their term (超期未换届); false: only the others")
                    Boolean overdue,
            @BeanParam PageRequest page) {
        return queries.officers(
                new OfficerQueries.Filter(below, post, employment, overdue), page.cursor(), page.limit());
    }
}
