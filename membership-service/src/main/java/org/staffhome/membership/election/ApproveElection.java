package org.staffhome.membership.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.membership.committee.CommitteeView;
import org.staffhome.membership.committee.ElectedCommittees;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** The next higher organisation decides on a reported election (批复选举结果, Trade Union Law art. 12). */
@ApplicationScoped
class ApproveElection {

    static final String APPROVE = "office.approve";

    private final ElectedCommittees committees;
    private final Organizations organizations;
    private final Caller caller;
    private final Audit audit;

    ApproveElection(ElectedCommittees committees, Organizations organizations, Caller caller, Audit audit) {
        this.committees = committees;
        this.organizations = organizations;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    CommitteeView decide(UUID id, boolean approved) {
        OrganizationNode organization =
                organizations.require(committees.locked(id).organizationId());
        if (organization.parentId() != null && !caller.holds(APPROVE, organization.parentId())) {
            throw Problem.of(ElectionProblem.NOT_IN_OFFICE_ABOVE);
        }
        CommitteeView view = committees.decide(id, approved, caller.subject(), organization);
        audit.entry("office.approve")
                .on("committee", id)
                .in(organization)
                .after(view)
                .write();
        return view;
    }
}
