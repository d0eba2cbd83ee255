package org.staffhome.activity.signup;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** The sign-ups to one activity: members sign up for themselves, officers see who did. */
@Path("/activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups", description = "Sign-ups to activities (报名)")
public class ActivitySignUpResource {
    private final SignUpForActivity signUp;
    private final SignUpQueries queries;
    private final Caller caller;

    ActivitySignUpResource(SignUpForActivity signUp, SignUpQueries queries, Caller caller) {
        this.signUp = signUp;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/sign-ups")
    @Idempotent
    @RequiresPermission(value = "sign-up.own", reach = Reach.SELF)
    @Operation(
            operationId = "signUp",
            summary = "Sign up for an activity (报名)",
            description =
                    "For oneself. FIRST_COME answers CONFIRMED while there are places, then WAITING, in the order of"
                            + " arrival; RECOMMENDED answers SUBMITTED. The answer is final. Signing up again changes nothing and"
                            + " answers 200 with the sign-up that is there.")
    @APIResponse(
            responseCode = "201",
            description = "Signed up",
            content = @Content(schema = @Schema(implementation = SignUpView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had signed up before",
            content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public Response signUp(@PathParam("id") UUID activityId, @Valid SignUpRequest request) {
        int guests = request == null ? 0 : request.guestsOrNone();
        SignUpForActivity.Result result = signUp.handle(activityId, member(), guests);
        return Response.status(result.fresh() ? 201 : 200)
                .entity(result.signUp())
                .build();
    }

    @GET
    @Path("/{id}/sign-ups")
    @RequiresPermission("sign-up.read")
    @Operation(
            operationId = "listSignUpsOfActivity",
            summary = "List the sign-ups to an activity (报名名单)",
            description = "In order of arrival. The host sees all; officers of a union below see their own members.")
    public Page<SignUpOfMemberView> ofActivity(
            @PathParam("id") UUID activityId, @BeanParam SignUpFilter filter, @BeanParam PageRequest page) {
        return queries.ofActivity(activityId, filter, page);
    }

    private UUID member() {
        return caller.memberId().orElseThrow(() -> Problem.of(SignUpProblem.MEMBER_UNKNOWN));
    }
}
