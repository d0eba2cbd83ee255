package org.staffhome.activity.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.http.Answers;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Activities for the officers of their hosts. */
@Path("/activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "Activities of unions (活动)")
public class ActivityResource {
    private final DraftActivity draft;
    private final ReviseActivity revise;
    private final PublishActivity publish;
    private final ActivityQueries queries;

    ActivityResource(DraftActivity draft, ReviseActivity revise, PublishActivity publish, ActivityQueries queries) {
        this.draft = draft;
        this.revise = revise;
        this.publish = publish;
        this.queries = queries;
    }

    @POST
    @Idempotent
    @RequiresPermission("activity.organize")
    @Operation(
            operationId = "draftActivity",
            summary = "Draft an activity (拟定活动)",
            description = "Only the host's officers see a draft. Publish it to open its sign-up.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted; Location and ETag name it",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response draft(@Valid @NotNull ActivityRequest request, @jakarta.ws.rs.core.Context UriInfo uri) {
        ActivityView view = draft.handle(request);
        return Answers.created(uri, view.id(), view.version(), view);
    }

    @GET
    @RequiresPermission("activity.read")
    @Operation(
            operationId = "listActivities",
            summary = "List activities (活动列表)",
            description =
                    "Activities hosted in the caller's scope, the latest start first. Occupancy stands only in the"
                            + " single activity. Members see what they can sign up for under /offers.")
    public Page<ActivityView> list(@BeanParam ActivityFilter filter, @BeanParam PageRequest page) {
        return queries.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission("activity.read")
    @Operation(
            operationId = "getActivity",
            summary = "Read an activity (查看活动)",
            description = "With places taken and the length of the waiting list.")
    @APIResponse(
            responseCode = "200",
            description = "The activity; ETag carries its version",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(queries.get(id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RequiresPermission("activity.organize")
    @Operation(
            operationId = "reviseActivity",
            summary = "Change an activity (修改活动)",
            description = "A JSON merge patch (RFC 7396): fields left out stay, null clears. Once published, mode,"
                    + " category and audience are fixed; a greater capacity moves the waiting list up.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ActivityRequest.class))) @NotNull
                    ObjectNode patch) {
        return answer(revise.handle(id, Versions.expected(ifMatch), patch));
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @RequiresPermission("activity.organize")
    @Operation(
            operationId = "publishActivity",
            summary = "Publish an activity (发布活动)",
            description = "Shows it to the members of its audience and opens its sign-up by the window.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(publish.handle(id, Versions.expected(ifMatch)));
    }

    private static Response answer(ActivityView view) {
        return Answers.versioned(view.version(), view);
    }
}
