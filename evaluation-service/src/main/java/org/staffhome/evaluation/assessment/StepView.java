package org.staffhome.evaluation.assessment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that an assessment took. */
@Schema(description = "A step that an assessment took (流转记录)")
public record StepView(
        @Schema(
                description = "State before",
                examples = {"SELF_ASSESSMENT"})
        AssessmentState from,

        @Schema(
                description = "State after",
                examples = {"UPPER_REVIEW"})
        AssessmentState to,

        @Schema(
                description = "Remark or reason; null when none",
                examples = {"材料齐全"})
        String note,

        @Schema(
                description = "Subject of the account that acted; no name",
                examples = {"4f1c2d3e-0000-4000-8000-000000000001"})
        String actor,

        @Schema(
                description = "Roles held at that time",
                examples = {"UNION_CHAIR"})
        String actorRoles,

        @Schema(
                description = "When",
                examples = {"2026-11-20T01:00:00Z"})
        Instant takenAt) {

    static StepView of(AssessmentStep step) {
        return new StepView(step.from(), step.to(), step.note(), step.actor(), step.actorRoles(), step.takenAt());
    }
}
