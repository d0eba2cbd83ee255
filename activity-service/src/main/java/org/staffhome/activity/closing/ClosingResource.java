package org.staffhome.activity.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.activity.event.ActivityView;
import org.staffhome.platform.http.Answers;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.RequiresPermission;

/** How activities end, for the officers of their hosts. */
@Path("/activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Activities", description = "Activities of unions (活动)")
public class ClosingResource {
    private final CancelActivity cancel;
    private final CompleteActivity complete;

    ClosingResource(CancelActivity cancel, CompleteActivity complete) {
        this.cancel = cancel;
        this.complete = complete;
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RequiresPermission("activity.organize")
    @Operation(
            operationId = "cancelActivity",
            summary = "Cancel an activity (取消活动)",
            description =
                    "A draft, or a published activity that is not over and to which nobody has checked in; every open"
                            + " sign-up is cancelled with it.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull CancellationRequest request) {
        return answer(cancel.handle(id, Versions.expected(ifMatch), request.reason()));
    }

    @POST
    @Path("/{id}/completion")
    @Idempotent
    @RequiresPermission("activity.organize")
    @Operation(
            operationId = "completeActivity",
            summary = "Complete an activity (活动结项)",
            description = "After it began. Sign-ups are counted here; attendees are those counted on the spot, else the"
                    + " persons who checked in, else unknown (null). Members who held a place and did not check in become"
                    + " no-shows where check-in was used.")
    @APIResponse(
            responseCode = "200",
            description = "Completed",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull CompletionRequest request) {
        return answer(complete.handle(id, Versions.expected(ifMatch), request));
    }

    private static Response answer(ActivityView view) {
        return Answers.versioned(view.version(), view);
    }
}
