package org.staffhome.evaluation.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person gave an indicator. */
@Schema(description = "What a person gave an indicator (填报或审核记录)")
public record MarkView(
        @Schema(
                description = "The union itself or a reviewer",
                examples = {"SELF"})
        MarkKind kind,

        @Schema(
                description = "Points; null for a veto",
                examples = {"8.00"})
        BigDecimal points,

        @Schema(
                description = "Whether the veto applies",
                examples = {"false"})
        boolean vetoed,

        @Schema(
                description = "Numbers of the met items of a checklist; null for others",
                examples = {"null"})
        List<Integer> metItems,

        @Schema(
                description = "Reason or remark; null when none",
                examples = {"3月15日召开，决议已公示"})
        String reason,

        @Schema(
                description = "Subject of the account that decided; no name",
                examples = {"4f1c2d3e-0000-4000-8000-000000000001"})
        String actor,

        @Schema(
                description = "Roles held at that time",
                examples = {"UNION_CHAIR"})
        String actorRoles,

        @Schema(
                description = "When",
                examples = {"2026-11-20T01:00:00Z"})
        Instant markedAt) {

    static MarkView of(AssessmentMark mark) {
        return new MarkView(
                mark.kind(),
                mark.points(),
                mark.vetoed(),
                mark.metItems(),
                mark.reason(),
                mark.actor(),
                mark.actorRoles(),
                mark.markedAt());
    }
}
