package org.staffhome.evaluation.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/** Rounds for reading, whoever asks: a round is published to every union below its organisation. */
@ApplicationScoped
public class PublishedRounds {
    private final Rounds rounds;
    private final Scopes scopes;

    PublishedRounds(Rounds rounds, Scopes scopes) {
        this.rounds = rounds;
        this.scopes = scopes;
    }

    /** The round, or problem {@code round.unknown}. Needs a transaction. */
    public AssessmentRound require(UUID id) {
        return found(scopes.within(SystemScope.PUBLISHED, () -> rounds.findById(id)));
    }

    /** The round as it stays until the transaction ends: whoever closes or extends it waits. */
    public AssessmentRound hold(UUID id) {
        return found(scopes.within(SystemScope.PUBLISHED, () -> rounds.findById(id, LockModeType.PESSIMISTIC_READ)));
    }

    private static AssessmentRound found(AssessmentRound round) {
        if (round == null) {
            throw Problem.of(RoundProblem.UNKNOWN);
        }
        return round;
    }
}
