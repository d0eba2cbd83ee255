package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/**
 * The next higher organisation decides on a reported election (批复选举结果, Trade Union Law art. 12). An approved committee
 * takes office, the one before it ends, and authority follows.
 */
@ApplicationScoped
class ApproveElection {

    static final String APPROVE = "office.approve";

    private final Committees committees;
    private final Authority authority;
    private final CommitteeEvents events;
    private final Organizations organizations;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;

    ApproveElection(
            Committees committees,
            Authority authority,
            CommitteeEvents events,
            Organizations organizations,
            Caller caller,
            BusinessClock clock,
            Audit audit) {
        this.committees = committees;
        this.authority = authority;
        this.events = events;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    CommitteeView decide(UUID id, boolean approved) {
        Committee committee = committees.locked(id);
        OrganizationNode organization = organizations.require(committee.organizationId());
        if (organization.parentId() != null && !caller.holds(APPROVE, organization.parentId())) {
            throw Problem.of(OfficeProblem.NOT_IN_OFFICE_ABOVE);
        }
        committee.decide(approved, caller.subject(), clock.now());
        if (approved) {
            takeOffice(committee);
        } else {
            committees.flush();
        }
        CommitteeView view = CommitteeView.of(committee, clock.today());
        audit.entry("office.approve")
                .on("committee", id)
                .in(organization)
                .after(view)
                .write();
        return view;
    }

    private void takeOffice(Committee committee) {
        Set<UUID> concerned = new LinkedHashSet<>();
        LocalDate lastDay = committee.termFrom().minusDays(1);
        for (Committee former : committees.inOffice(committee.organizationId(), committee.kind())) {
            if (!former.id().equals(committee.id())) {
                former.seatsHeld().forEach(seat -> concerned.add(seat.memberId()));
                former.end(lastDay, "TERM_RENEWED");
            }
        }
        committee.seatsHeld().forEach(seat -> concerned.add(seat.memberId()));
        committees.flush();
        concerned.stream().sorted().forEach(authority::follow);
        events.elected(committee);
    }
}
