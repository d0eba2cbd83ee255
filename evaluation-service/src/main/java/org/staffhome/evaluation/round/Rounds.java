package org.staffhome.evaluation.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** The rounds in the caller's scope. */
@ApplicationScoped
class Rounds implements PanacheRepositoryBase<AssessmentRound, UUID> {
    /** The round in the caller's write scope, locked for a change. */
    AssessmentRound lock(UUID id) {
        AssessmentRound round = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (round == null) {
            throw Problem.of(RoundProblem.UNKNOWN);
        }
        return round;
    }
}
