package org.staffhome.activity.signup;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** Sign-ups to whatever activity: lists of a union's members, and withdrawal by the member. */
@Path("/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups", description = "Sign-ups to activities (报名)")
public class SignUpResource {
    private final WithdrawSignUp withdraw;
    private final SignUpQueries queries;
    private final Caller caller;

    SignUpResource(WithdrawSignUp withdraw, SignUpQueries queries, Caller caller) {
        this.withdraw = withdraw;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @RequiresPermission("sign-up.read")
    @Operation(
            operationId = "listSignUps",
            summary = "List the sign-ups of a union's members (本工会会员的报名)",
            description = "To any activity, in order of arrival; with state=SUBMITTED those that wait for a"
                    + " recommendation.")
    public Page<SignUpOfMemberView> ofUnions(@BeanParam SignUpFilter filter, @BeanParam PageRequest page) {
        return queries.ofUnions(filter, page);
    }

    @DELETE
    @Path("/{id}")
    @RequiresPermission(value = "sign-up.own", reach = Reach.SELF)
    @Operation(
            operationId = "withdrawSignUp",
            summary = "Withdraw my sign-up (取消报名)",
            description = "Until the activity ends and unless checked in. The place goes to the first of the waiting"
                    + " list. Withdrawing twice is the same as once.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(@PathParam("id") UUID signUpId) {
        withdraw.handle(signUpId, member());
    }

    private UUID member() {
        return caller.memberId().orElseThrow(() -> Problem.of(SignUpProblem.MEMBER_UNKNOWN));
    }
}
