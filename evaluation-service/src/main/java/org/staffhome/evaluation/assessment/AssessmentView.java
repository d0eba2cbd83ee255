package org.staffhome.evaluation.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.evaluation.scoring.UnmetCondition;
import org.staffhome.evaluation.standard.Grade;

/** An assessment with its score sheet. */
@Schema(description = "An assessment with its score sheet (考评表)")
public record AssessmentView(
        @Schema(
                description = "Id of the assessment",
                examples = {"01990d7e-5c00-7000-8000-00000000ab01"})
        UUID id,

        @Schema(
                description = "The round",
                examples = {"01990d7e-5c00-7000-8000-00000000f001"})
        UUID roundId,

        @Schema(
                description = "The union assessed",
                examples = {"01990d7e-5c00-7000-8000-000000000002"})
        UUID organizationId,

        @Schema(
                description = "Step it is in",
                examples = {"SELF_ASSESSMENT"})
        AssessmentState state,

        @Schema(
                description = "Version of the row for If-Match",
                examples = {"0"})
        int version,

        @Schema(
                description = "Scale of the standard",
                examples = {"100"})
        int scale,

        @Schema(
                description = "Total on the scale",
                examples = {"62.50"})
        BigDecimal total,

        @Schema(
                description = "Total on the scale of 100",
                examples = {"62.50"})
        BigDecimal hundred,

        @Schema(
                description = "Highest grade reached as things stand; null when none",
                examples = {"QUALIFIED"})
        Grade grade,

        @Schema(
                description = "Whether a veto applies",
                examples = {"false"})
        boolean vetoed,

        @Schema(description = "Points by indicator, in the order of the table")
        List<ScoreLine> lines,

        @Schema(description = "What keeps the union from the grades above")
        List<UnmetCondition> unmet,

        @Schema(description = "Steps taken, oldest first") List<StepView> steps) {}
