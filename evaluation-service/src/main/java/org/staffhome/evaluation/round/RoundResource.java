package org.staffhome.evaluation.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** HTTP door of the rounds. */
@Path("/rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds", description = "Rounds of assessment: year, standard, scope, calendar (考评轮次)")
public class RoundResource {
    private final RoundQueries queries;
    private final OpenRound opening;
    private final ExtendRound extending;
    private final CloseRound closing;

    RoundResource(RoundQueries queries, OpenRound opening, ExtendRound extending, CloseRound closing) {
        this.queries = queries;
        this.opening = opening;
        this.extending = extending;
        this.closing = closing;
    }

    @GET
    @RequiresPermission("round.read")
    @Operation(
            operationId = "listRounds",
            summary = "List rounds (考评轮次列表)",
            description = "Newest first. Rounds are published to every union.")
    public Page<RoundView> list(@BeanParam PageRequest page) {
        return queries.list(page);
    }

    @GET
    @Path("{id}")
    @RequiresPermission("round.read")
    @Operation(
            operationId = "getRound",
            summary = "Read a round (查看考评轮次)",
            description = "Year, pinned version of the standard, calendar and state.")
    public RoundView get(
            @PathParam("id")
                    @Parameter(description = "Id of the round", example = "01990d7e-5c00-7000-8000-00000000f001")
                    UUID id) {
        return queries.get(id);
    }

    @POST
    @Idempotent
    @RequiresPermission("round.open")
    @Operation(
            operationId = "openRound",
            summary = "Open a round (开启考评)",
            description =
                    "Creates an assessment for each established organisation of the standard's kinds in the subtree and"
                            + " fills the metric indicators from facts. The round stays with this version of the standard. A"
                            + " union is in one open round of a year and standard at a time.")
    public RestResponse<RoundView> open(@NotNull @Valid OpenRoundRequest request, @Context UriInfo uri) {
        RoundView view = opening.handle(request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(uri.getBaseUriBuilder()
                        .path(RoundResource.class)
                        .path(view.id().toString())
                        .build())
                .build();
    }

    @POST
    @Path("{id}/extensions")
    @Idempotent
    @RequiresPermission("round.open")
    @Operation(
            operationId = "extendRound",
            summary = "Give the steps of a round more time (延长考评日程)",
            description = "Last days can be moved to later days, never to earlier ones; publicity keeps its length.")
    public RoundView extend(
            @PathParam("id")
                    @Parameter(description = "Id of the round", example = "01990d7e-5c00-7000-8000-00000000f001")
                    UUID id,
            @NotNull @Valid ExtendRoundRequest request) {
        return extending.handle(id, request);
    }

    @POST
    @Path("{id}/close")
    @Idempotent
    @RequiresPermission("round.open")
    @Operation(
            operationId = "closeRound",
            summary = "Close a round (结束考评)",
            description = "Refused while an assessment is not final.")
    public RoundView close(
            @PathParam("id")
                    @Parameter(description = "Id of the round", example = "01990d7e-5c00-7000-8000-00000000f001")
                    UUID id) {
        return closing.handle(id);
    }
}
