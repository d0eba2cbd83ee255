package org.staffhome.evaluation.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.evaluation.standard.Grade;

/** An assessment in a list or ranking. */
@Schema(description = "An assessment in a list or ranking (考评结果)")
public record AssessmentRow(
        @Schema(
                description =
                        "Place in the round within what the caller may see, whatever the list is filtered by; equal"
                                + " totals share it (1, 1, 3)",
                examples = {"4"})
        long place,

        @Schema(
                description = "Place among the unions of its kind, counted in the same way",
                examples = {"1"})
        long placeInKind,

        @Schema(
                description = "Id of the assessment",
                examples = {"01990d7e-5c00-7000-8000-00000000ab01"})
        UUID assessmentId,

        @Schema(
                description = "The union assessed",
                examples = {"01990d7e-5c00-7000-8000-000000000002"})
        UUID organizationId,

        @Schema(
                description = "Name of the union",
                examples = {"示范纺织厂工会"})
        String organizationName,

        @Schema(
                description = "Kind of the union",
                examples = {"GRASSROOTS_UNION"})
        String kind,

        @Schema(
                description = "Step it is in",
                examples = {"SELF_ASSESSMENT"})
        AssessmentState state,

        @Schema(
                description = "Total on the standard's scale",
                examples = {"62.50"})
        BigDecimal total,

        @Schema(
                description = "Total on the scale of 100",
                examples = {"62.50"})
        BigDecimal hundred,

        @Schema(
                description = "Grade reached as things stand; null when none",
                examples = {"QUALIFIED"})
        Grade grade,

        @Schema(
                description = "Whether a veto applies",
                examples = {"false"})
        boolean vetoed) {}
