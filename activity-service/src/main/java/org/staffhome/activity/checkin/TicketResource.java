package org.staffhome.activity.checkin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** The ticket of the member who calls. */
@Path("/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check-in", description = "Tickets and check-in (入场凭证与签到)")
public class TicketResource {
    private final IssueTicket issueTicket;
    private final Caller caller;

    TicketResource(IssueTicket issueTicket, Caller caller) {
        this.issueTicket = issueTicket;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/ticket")
    @RequiresPermission(value = "sign-up.own", reach = Reach.SELF)
    @Operation(
            operationId = "getTicket",
            summary = "Get the ticket of my sign-up (入场凭证)",
            description = "For sign-ups that hold a place.")
    public TicketView ticket(@PathParam("id") UUID signUpId) {
        UUID member = caller.memberId().orElseThrow(() -> Problem.of(SignUpProblem.MEMBER_UNKNOWN));
        return issueTicket.handle(signUpId, member);
    }
}
