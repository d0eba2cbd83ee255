package org.staffhome.evaluation.scoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.evaluation.standard.Grade;

/**
 * One thing that keeps an organisation from a grade.
 *
 * @param detail the indicator, the grade to hold before, the condition in words, or the points that are missing
 */
@Schema(description = "One thing that keeps an organisation from a grade (未达条件)")
public record UnmetCondition(
        @Schema(
                description = "The grade that is not reached",
                examples = {"ADVANCED"})
        Grade grade,

        @Schema(
                description = "What kind of condition is not met",
                examples = {"PREREQUISITE"})
        Kind kind,

        @Schema(
                description = "Indicator, grade to hold before, condition in words, or missing points",
                examples = {"QUALIFIED"})
        String detail) {

    /** What kind of condition is not met. */
    @Schema(
            description =
                    "Kind of condition: points missing, a mandatory item, a veto, a grade to hold before, a condition")
    public enum Kind {
        POINTS,
        MANDATORY,
        VETO,
        PREREQUISITE,
        CONDITION
    }
}
