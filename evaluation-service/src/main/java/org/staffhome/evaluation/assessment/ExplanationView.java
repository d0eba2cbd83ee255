package org.staffhome.evaluation.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.evaluation.fact.FactSourceView;
import org.staffhome.evaluation.fact.Metric;
import org.staffhome.evaluation.fact.Precision;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.evaluation.scoring.UnmetCondition;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.evaluation.standard.Indicator;

/** Why an assessment has the points it has. */
@Schema(description = "Why an assessment has the points it has: rules, inputs, formulas, events, people (得分说明)")
public record ExplanationView(
        @Schema(
                description = "The assessment",
                examples = {"01990d7e-5c00-7000-8000-00000000ab01"})
        UUID assessmentId,

        @Schema(
                description = "The round",
                examples = {"01990d7e-5c00-7000-8000-00000000f001"})
        UUID roundId,

        @Schema(
                description = "The organisation",
                examples = {"01990d7e-5c00-7000-8000-000000000002"})
        UUID organizationId,

        @Schema(
                description = "Civil year whose facts count",
                examples = {"2026"})
        int year,

        @Schema(
                description = "Version of the standard that decides",
                examples = {"01990d7e-5c00-7000-8000-00000000d001"})
        UUID standardId,

        @Schema(
                description = "Number of that version",
                examples = {"1"})
        int standardVersion,

        @Schema(
                description = "Name of the standard",
                examples = {"基层职工之家建设标准"})
        String standardName,

        @Schema(
                description = "Step the assessment is in; FINAL explanations are frozen",
                examples = {"UPPER_REVIEW"})
        AssessmentState state,

        @Schema(
                description = "Scale of the standard",
                examples = {"100"})
        int scale,

        @Schema(
                description = "Total on the scale",
                examples = {"87.50"})
        BigDecimal total,

        @Schema(
                description = "Grade reached; of a final assessment the one awarded; null when none",
                examples = {"QUALIFIED"})
        Grade grade,

        @Schema(description = "What keeps the organisation from the grades above")
        List<UnmetCondition> unmet,

        @Schema(description = "Each indicator in the order of the table")
        List<IndicatorExplanation> indicators,

        @Schema(description = "Steps the assessment took, oldest first")
        List<StepView> steps) {

    /** Why an indicator has the points it has. */
    @Schema(description = "Why an indicator has the points it has (指标得分说明)")
    public record IndicatorExplanation(
            @Schema(description = "The rule, as the version of the standard has it")
            Indicator rule,

            @Schema(description = "Points, whose value counts, and the inputs")
            ScoreLine line,

            @Schema(description = "The facts that the expression names, with their events; empty when filled by hand")
            List<Input> inputs,

            @Schema(description = "What people entered and decided, oldest first")
            List<MarkView> marks) {}

    /** A fact that an expression names. */
    @Schema(description = "A fact that an expression names, with the events behind it (取数来源)")
    public record Input(
            @Schema(description = "The metric with its formula")
            Metric metric,

            @Schema(
                    description = "Value that was used",
                    examples = {"3"})
            long value,

            @Schema(
                    description = "How exactly it is known",
                    examples = {"EXACT"})
            Precision precision,

            @Schema(description = "Events that count, newest first, at most 50; all of them by /facts/sources")
            List<FactSourceView> events) {}
}
