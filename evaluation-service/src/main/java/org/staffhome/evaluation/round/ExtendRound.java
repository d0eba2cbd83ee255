package org.staffhome.evaluation.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;

/** Gives the steps of an open round more time, with a reason. */
@ApplicationScoped
class ExtendRound {
    private final Rounds rounds;
    private final Audit audit;

    ExtendRound(Rounds rounds, Audit audit) {
        this.rounds = rounds;
        this.audit = audit;
    }

    @Transactional
    RoundView handle(UUID id, ExtendRoundRequest request) {
        AssessmentRound round = rounds.lock(id);
        RoundView before = RoundView.of(round);
        round.extend(request.calendar());
        rounds.flush();
        audit.entry("round.extend")
                .on("round", id)
                .in(round.organizationId(), round.orgPath())
                .before(before)
                .after(request)
                .write();
        return RoundView.of(round);
    }
}
