package org.staffhome.activity.offer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** The sign-ups of the member who calls. */
@Path("/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers", description = "What a member sees (可报名活动与我的报名)")
public class OwnSignUpResource {
    private final OwnSignUpQueries ownSignUps;
    private final Caller caller;

    OwnSignUpResource(OwnSignUpQueries ownSignUps, Caller caller) {
        this.ownSignUps = ownSignUps;
        this.caller = caller;
    }

    @GET
    @Path("/mine")
    @RequiresPermission(value = "sign-up.own", reach = Reach.SELF)
    @Operation(
            operationId = "listOwnSignUps",
            summary = "List my sign-ups (我的报名)",
            description = "The latest first, with the position in the waiting list.")
    public Page<OwnSignUpView> mine(@BeanParam PageRequest page) {
        return ownSignUps.of(member(), page);
    }

    private UUID member() {
        return caller.memberId().orElseThrow(() -> Problem.of(SignUpProblem.MEMBER_UNKNOWN));
    }
}
