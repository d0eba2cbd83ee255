package org.staffhome.membership.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.staffhome.membership.committee.CommitteeView;
import org.staffhome.membership.committee.ElectedCommittees;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** A union reports whom it elected (报告选举结果); the committee waits for the approval one level up. */
@ApplicationScoped
class ReportElection {

    private final ElectedCommittees committees;
    private final Organizations organizations;
    private final Caller caller;
    private final Audit audit;

    ReportElection(ElectedCommittees committees, Organizations organizations, Caller caller, Audit audit) {
        this.committees = committees;
        this.organizations = organizations;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    CommitteeView report(ReportElectionRequest request) {
        OrganizationNode organization = organizations.require(request.organizationId());
        CommitteeView view = committees.report(
                organization,
                new ElectedCommittees.Result(
                        request.kind(),
                        request.termFrom(),
                        request.termYears(),
                        request.seats().stream()
                                .map(ReportElectionRequest.ElectedSeat::elected)
                                .toList()),
                caller.subject());
        audit.entry("office.report")
                .on("committee", view.id())
                .in(organization)
                .after(view)
                .write();
        return view;
    }
}
