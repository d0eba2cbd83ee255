package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.round.PublishedRounds;
import org.staffhome.evaluation.standard.CompiledStandard;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.evaluation.standard.PublishedStandard;
import org.staffhome.evaluation.standard.PublishedStandards;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** What the use cases of an assessment share: its round, its standard and who may decide on it. */
@ApplicationScoped
class Enrolled {
    private final PublishedRounds rounds;
    private final PublishedStandards standards;
    private final Organizations organizations;
    private final BusinessClock clock;
    private final Caller caller;

    Enrolled(
            PublishedRounds rounds,
            PublishedStandards standards,
            Organizations organizations,
            BusinessClock clock,
            Caller caller) {
        this.rounds = rounds;
        this.standards = standards;
        this.organizations = organizations;
        this.clock = clock;
        this.caller = caller;
    }

    AssessmentRound roundOf(Assessment assessment) {
        return rounds.require(assessment.roundId());
    }

    PublishedStandard standardOf(AssessmentRound round) {
        return standards.require(round.standardId());
    }

    /** The indicator of the pinned standard, or a problem at the pointer. */
    static Indicator indicator(CompiledStandard standard, String code, String pointer) {
        return standard.indicator(code).orElseThrow(() -> Problem.of(AssessmentProblem.INDICATOR_UNKNOWN)
                .with("indicator", code)
                .at(pointer));
    }

    /** Nobody reviews his own union: the permission must be held at the union above, or higher. */
    void requireReviewerAbove(Assessment assessment) {
        OrganizationNode assessed = organizations.require(assessment.organizationId());
        UUID above = assessed.parentId() == null ? assessed.id() : assessed.parentId();
        if (!caller.holds("assessment.review", above)) {
            throw Problem.of(AssessmentProblem.REVIEWER_NOT_ABOVE);
        }
    }

    /** The last decisions are those of who runs the round. */
    void requireOrganizer(AssessmentRound round) {
        if (!caller.holds("assessment.decide", round.organizationId())) {
            throw Problem.of(AssessmentProblem.NOT_THE_ORGANIZER);
        }
    }

    /** The caller, now, by the calendar of the round. */
    Occasion occasion(AssessmentRound round) {
        return new Occasion(Actor.of(caller), clock.now(), clock.today(), round.calendar());
    }
}
