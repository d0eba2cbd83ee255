package org.staffhome.evaluation.round;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round. */
@Schema(description = "A round of assessment (考评轮次)")
public record RoundView(
        @Schema(
                description = "Id of the round",
                examples = {"01990d7e-5c00-7000-8000-00000000f001"})
        UUID id,

        @Schema(
                description = "Organisation that runs it",
                examples = {"01990d7e-5c00-7000-8000-000000000001"})
        UUID organizationId,

        @Schema(
                description = "Name",
                examples = {"2026年度职工之家考评"})
        String name,

        @Schema(
                description = "Civil year whose facts are scored",
                examples = {"2026"})
        int year,

        @Schema(
                description = "Version of the standard the round is pinned to",
                examples = {"01990d7e-5c00-7000-8000-00000000d001"})
        UUID standardId,

        @Schema(
                description = "OPEN or CLOSED",
                examples = {"OPEN"})
        RoundState state,

        @Schema(description = "Last days of the steps") RoundCalendar calendar,

        @Schema(
                description = "When it was opened",
                examples = {"2026-11-01T01:00:00Z"})
        Instant openedAt,

        @Schema(
                description = "When it was closed; null while open",
                examples = {"null"})
        Instant closedAt) {

    static RoundView of(AssessmentRound round) {
        return new RoundView(
                round.id(),
                round.organizationId(),
                round.name(),
                round.year(),
                round.standardId(),
                round.state(),
                round.calendar(),
                round.openedAt(),
                round.closedAt());
    }
}
