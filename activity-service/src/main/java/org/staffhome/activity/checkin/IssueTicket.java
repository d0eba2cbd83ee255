package org.staffhome.activity.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.activity.ticket.Ticket;
import org.staffhome.activity.ticket.TicketOffice;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** Gives a member the ticket of the own sign-up; the key that signs it is the host's and stays here. */
@ApplicationScoped
class IssueTicket {
    private final SignUpDirectory signUps;
    private final TicketOffice tickets;

    IssueTicket(SignUpDirectory signUps, TicketOffice tickets) {
        this.signUps = signUps;
        this.tickets = tickets;
    }

    @AsSystem(SystemScope.MEMBER_ACTION)
    @Transactional
    public TicketView handle(UUID signUpId, UUID memberId) {
        SignUp signUp = signUps.require(signUpId);
        if (!signUp.memberId().equals(memberId)) {
            throw Problem.of(SignUpProblem.UNKNOWN);
        }
        if (!signUp.state().holdsPlace()) {
            throw Problem.of(SignUpProblem.NO_PLACE_HELD);
        }
        String text = tickets.issue(new Ticket(signUp.activityId(), signUp.id(), signUp.party()));
        return new TicketView(signUp.id(), text, signUp.deskCode(), signUp.party());
    }
}
