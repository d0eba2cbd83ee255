package org.staffhome.evaluation.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;

/** Ends a round when all its assessments are final. */
@ApplicationScoped
class CloseRound {
    private final Rounds rounds;
    private final AssessmentBook assessments;
    private final RoundEvents events;
    private final BusinessClock clock;
    private final Audit audit;

    CloseRound(Rounds rounds, AssessmentBook assessments, RoundEvents events, BusinessClock clock, Audit audit) {
        this.rounds = rounds;
        this.assessments = assessments;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    RoundView handle(UUID id) {
        AssessmentRound round = rounds.lock(id);
        round.close(assessments.notFinal(id), clock.now());
        rounds.flush();
        events.closed(round);
        audit.entry("round.close")
                .on("round", id)
                .in(round.organizationId(), round.orgPath())
                .write();
        return RoundView.of(round);
    }
}
