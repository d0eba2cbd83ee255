package org.staffhome.membership.committee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.membership.office.EndOfficeRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Committees over HTTP. */
@Path("/committees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offices", description = "Committees, officers, appointments and accounts (任职)")
public class CommitteeResource {

    private final EndSeat end;
    private final CommitteeQueries queries;

    CommitteeResource(EndSeat end, CommitteeQueries queries) {
        this.end = end;
        this.queries = queries;
    }

    @POST
    @Path("/{id}/seats/{seatId}/end")
    @RequiresPermission("office.end")
    @Operation(
            operationId = "endSeat",
            summary = "End the holding of a seat (免职)",
            description = "Resigned, recalled or moved away; the roles that came with the seat go at once.")
    public CommitteeView endSeat(
            @PathParam("id")
                    @Parameter(description = "Id of the committee", example = "01938f00-0000-7000-8000-000000002001")
                    UUID id,
            @PathParam("seatId")
                    @Parameter(description = "Id of the seat", example = "01938f00-0000-7000-8000-000000003001")
                    UUID seatId,
            @Valid @NotNull EndOfficeRequest request) {
        return end.end(id, seatId, request);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission("office.read")
    @Operation(
            operationId = "getCommittee",
            summary = "Read a committee (查看委员会)",
            description = "With its seats, former holders included.")
    public CommitteeView committee(
            @PathParam("id")
                    @Parameter(description = "Id of the committee", example = "01938f00-0000-7000-8000-000000002001")
                    UUID id) {
        return queries.committee(id);
    }
}
