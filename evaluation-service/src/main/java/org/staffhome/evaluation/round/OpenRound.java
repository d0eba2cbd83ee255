package org.staffhome.evaluation.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.staffhome.evaluation.standard.PublishedStandard;
import org.staffhome.evaluation.standard.PublishedStandards;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.inbox.ReplicaState;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Opens a round with an assessment for each organisation in scope. */
@ApplicationScoped
class OpenRound {
    private final Rounds rounds;
    private final PublishedStandards standards;
    private final AssessmentBook assessments;
    private final Organizations organizations;
    private final RoundEvents events;
    private final ReplicaState replicas;
    private final BusinessClock clock;
    private final Audit audit;

    OpenRound(
            Rounds rounds,
            PublishedStandards standards,
            AssessmentBook assessments,
            Organizations organizations,
            RoundEvents events,
            ReplicaState replicas,
            BusinessClock clock,
            Audit audit) {
        this.rounds = rounds;
        this.standards = standards;
        this.assessments = assessments;
        this.organizations = organizations;
        this.events = events;
        this.replicas = replicas;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    RoundView handle(OpenRoundRequest request) {
        replicas.requireComplete();
        OrganizationNode organizer = organizations.require(request.organizationId());
        PublishedStandard standard = standards.require(request.standardId());
        if (standard.validFrom().getYear() > request.year()) {
            throw Problem.of(RoundProblem.STANDARD_NOT_VALID_YET)
                    .with("validFrom", standard.validFrom())
                    .at("/year");
        }
        AssessmentRound round = AssessmentRound.open(
                Ids.next(),
                organizer.id(),
                organizer.path(),
                request.name(),
                request.year(),
                standard.id(),
                request.calendar(),
                clock.today(),
                clock.now());
        rounds.persistAndFlush(round);
        int opened =
                assessments.openFor(round, organizer.path(), standard.content().kinds());
        if (opened == 0) {
            throw Problem.of(RoundProblem.NOBODY_IN_SCOPE).at("/organizationId");
        }
        long elsewhere = assessments.inAnotherOpenRound(round);
        if (elsewhere > 0) {
            throw Problem.of(RoundProblem.UNIONS_IN_ANOTHER_ROUND).with("count", elsewhere);
        }
        events.opened(round, opened);
        RoundView view = RoundView.of(round);
        audit.entry("round.open")
                .on("round", round.id())
                .in(organizer)
                .after(view)
                .write();
        return view;
    }
}
