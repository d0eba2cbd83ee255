package org.staffhome.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;

/** Reads of committees. */
@ApplicationScoped
class CommitteeQueries {

    private final Committees committees;
    private final Organizations organizations;
    private final BusinessClock clock;

    CommitteeQueries(Committees committees, Organizations organizations, BusinessClock clock) {
        this.committees = committees;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Transactional
    CommitteeView committee(UUID id) {
        return committees
                .findByIdOptional(id)
                .map(committee -> CommitteeView.of(committee, clock.today()))
                .orElseThrow(() -> Problem.of(CommitteeProblem.UNKNOWN));
    }

    /** The committees of one organisation, the latest term first; a handful per organisation. */
    @Transactional
    List<CommitteeView> committeesOf(UUID organizationId) {
        UUID known = organizations.require(organizationId).id();
        return committees.list("organizationId = ?1 order by termFrom desc, id", known).stream()
                .map(committee -> CommitteeView.of(committee, clock.today()))
                .toList();
    }
}
