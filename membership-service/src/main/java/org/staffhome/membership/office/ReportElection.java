package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.membership.organization.OrganizationLock;
import org.staffhome.membership.organization.TermRule;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** A union reports whom it elected (报告选举结果); the committee waits for the approval one level up. */
@ApplicationScoped
class ReportElection {

    private final Committees committees;
    private final OfficeHolders holders;
    private final TermRule terms;
    private final OrganizationLock lock;
    private final Organizations organizations;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;

    ReportElection(
            Committees committees,
            OfficeHolders holders,
            TermRule terms,
            OrganizationLock lock,
            Organizations organizations,
            Caller caller,
            BusinessClock clock,
            Audit audit) {
        this.committees = committees;
        this.holders = holders;
        this.terms = terms;
        this.lock = lock;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    CommitteeView report(ReportElectionRequest request) {
        OrganizationNode organization = organizations.require(request.organizationId());
        OrganizationKind kind = lock.lock(organization.id());
        List<Committee.Elected> elected = request.seats().stream()
                .map(ReportElectionRequest.ElectedSeat::elected)
                .toList();
        Committee.Term term = new Committee.Term(
                committees.nextTermNumber(organization.id(), request.kind()), request.termFrom(), request.termYears());
        Committee committee = Committee.report(
                Ids.next(),
                new Committee.Home(organization.id(), organization.path()),
                request.kind(),
                term,
                terms.lawfulYears(kind, organization.path(), request.termFrom()),
                elected,
                caller.subject());
        boolean overlaps = committees.live(organization.id(), request.kind()).stream()
                .anyMatch(other -> term.overlaps(other.termFrom(), other.termUntil()));
        if (overlaps) {
            throw Problem.of(OfficeProblem.TERM_OVERLAPS).at("/termFrom");
        }
        holders.require(
                organization, elected.stream().map(Committee.Elected::memberId).toList(), "/seats/%d/memberId");
        committees.persistAndFlush(committee);
        CommitteeView view = CommitteeView.of(committee, clock.today());
        audit.entry("office.report")
                .on("committee", committee.id())
                .in(organization)
                .after(view)
                .write();
        return view;
    }
}
