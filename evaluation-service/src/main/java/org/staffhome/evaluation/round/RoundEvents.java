package org.staffhome.evaluation.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.outbox.Outbox;

/** What this room publishes. */
@ApplicationScoped
class RoundEvents {
    private final Outbox outbox;

    RoundEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    record RoundOpened(
            UUID roundId,
            UUID organizationId,
            int year,
            UUID standardVersionId,
            int assessments,
            RoundCalendar calendar) {}

    record RoundClosed(UUID roundId, UUID organizationId, int year, UUID standardVersionId) {}

    void opened(AssessmentRound round, int assessments) {
        outbox.publish(
                "evaluation.round.opened.v1",
                "round",
                round.id(),
                new RoundOpened(
                        round.id(),
                        round.organizationId(),
                        round.year(),
                        round.standardId(),
                        assessments,
                        round.calendar()));
    }

    void closed(AssessmentRound round) {
        outbox.publish(
                "evaluation.round.closed.v1",
                "round",
                round.id(),
                new RoundClosed(round.id(), round.organizationId(), round.year(), round.standardId()));
    }
}
