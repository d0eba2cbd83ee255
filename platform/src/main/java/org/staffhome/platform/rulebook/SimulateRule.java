package org.staffhome.platform.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Tries a version of a rule on today's cases without storing anything. */
@ApplicationScoped
class SimulateRule {
    private static final int MAX_CHANGES = 1000;

    private final DraftRule drafts;
    private final Organizations organizations;
    private final BusinessClock clock;
    private final Instance<RuleSimulation> simulations;

    SimulateRule(
            DraftRule drafts,
            Organizations organizations,
            BusinessClock clock,
            @Any Instance<RuleSimulation> simulations) {
        this.drafts = drafts;
        this.organizations = organizations;
        this.clock = clock;
        this.simulations = simulations;
    }

    @Transactional
    List<SimulatedChange> handle(DraftRuleRequest request) {
        OrganizationNode region = organizations.require(request.organizationId());
        Rule draft = drafts.check(request, region, null);
        return simulations.stream()
                .filter(simulation -> simulation.code().equals(draft.code()))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(RulebookProblem.SIMULATION_MISSING).with("code", draft.code()))
                .simulate(draft, region, clock.today(), MAX_CHANGES);
    }
}
