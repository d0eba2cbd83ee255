package org.staffhome.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.staffhome.evaluation.standard.Standards.checklist;
import static org.staffhome.evaluation.standard.Standards.content;
import static org.staffhome.evaluation.standard.Standards.indicator;
import static org.staffhome.evaluation.standard.Standards.manual;
import static org.staffhome.evaluation.standard.Standards.metric;
import static org.staffhome.evaluation.standard.Standards.veto;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.fact.MeasuredValue;
import org.staffhome.evaluation.fact.Precision;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.evaluation.standard.GradeRule;
import org.staffhome.evaluation.standard.IndicatorKind;
import org.staffhome.evaluation.standard.StandardContent;
import org.staffhome.evaluation.standard.Standards;
import org.staffhome.platform.problem.Problem;

class ScoringTest {

    @Test
    void aMetricFillsItselfAndNamesItsInputs() {
        ScoreSheet sheet = score(
                content(100, metric("a", "40", "maximum * ratio(activity.completed, 4)"), manual("b", "60")),
                Map.of("activity.completed", new MeasuredValue(3, Precision.AT_LEAST)),
                Map.of());
        ScoreLine line = sheet.line("a").orElseThrow();
        assertThat(line.points()).isEqualTo("30.00");
        assertThat(line.source()).isEqualTo(ScoreLine.Source.FACTS);
        assertThat(line.precision()).isEqualTo(Precision.AT_LEAST);
        assertThat(line.inputs()).containsOnlyKeys("activity.completed");
        assertThat(sheet.line("b").orElseThrow().source()).isEqualTo(ScoreLine.Source.NOBODY);
        assertThat(sheet.total()).isEqualTo("30.00");
    }

    @Test
    void pointsStayBetweenZeroAndTheMaximum() {
        StandardContent content =
                content(100, metric("much", "50", "activity.completed * 1000"), metric("less", "50", "0 - 7"));
        ScoreSheet sheet = score(content, Map.of("activity.completed", MeasuredValue.exact(3)), Map.of());
        assertThat(sheet.line("much").orElseThrow().points()).isEqualTo("50.00");
        assertThat(sheet.line("less").orElseThrow().points()).isEqualTo("0.00");
    }

    @Test
    void aThirdIsRoundedHalfUpOnce() {
        StandardContent content =
                content(100, metric("a", "50", "maximum * ratio(1, 3)"), metric("b", "50", "maximum * ratio(1, 800)"));
        ScoreSheet sheet = score(content, Map.of(), Map.of());
        assertThat(sheet.line("a").orElseThrow().points()).isEqualTo("16.67");
        assertThat(sheet.line("b").orElseThrow().points()).isEqualTo("0.06");
    }

    @Test
    void anExpressionWithoutAResultGivesNothingAndSaysWhy() {
        ScoreSheet sheet = score(content(100, metric("a", "100", "maximum / activity.completed")), Map.of(), Map.of());
        ScoreLine line = sheet.line("a").orElseThrow();
        assertThat(line.points()).isEqualTo("0.00");
        assertThat(line.problem()).isNotBlank();
    }

    @Test
    void aReviewGoesBeforeTheFacts() {
        StandardContent content = content(100, metric("a", "100", "maximum"));
        ScoreLine line = score(content, Map.of(), Map.of("a", Mark.review(new BigDecimal("55.5"))))
                .line("a")
                .orElseThrow();
        assertThat(line.points()).isEqualTo("55.50");
        assertThat(line.source()).isEqualTo(ScoreLine.Source.REVIEW);
        assertThat(line.computed()).isEqualTo("100.00");
    }

    @Test
    void bonusAddsAndDeductionTakesAndTheScaleIsTheLimit() {
        StandardContent content = content(
                100,
                manual("a", "100"),
                indicator("plus", IndicatorKind.BONUS, "5", null, List.of(), false),
                indicator("minus", IndicatorKind.DEDUCTION, "10", null, List.of(), false));
        assertThat(total(content, "90", "5", "0")).isEqualTo("95.00");
        assertThat(total(content, "90", "5", "10")).isEqualTo("85.00");
        assertThat(total(content, "98", "5", "0")).isEqualTo("100.00");
        assertThat(total(content, "3", "0", "10")).isEqualTo("0.00");
    }

    @Test
    void aVetoTakesEveryGradeAway() {
        StandardContent content = content(100, manual("a", "100"), veto("idle", "activity.completed == 0"));
        Map<String, Mark> full = Map.of("a", Mark.self(new BigDecimal("100")));
        ScoreSheet idle = score(content, Map.of(), full);
        assertThat(idle.vetoed()).isTrue();
        assertThat(idle.grade()).isNull();
        assertThat(idle.unmet()).anyMatch(u -> u.kind() == UnmetCondition.Kind.VETO);
        ScoreSheet active = score(content, Map.of("activity.completed", MeasuredValue.exact(1)), full);
        assertThat(active.grade()).isEqualTo(Grade.QUALIFIED);
    }

    @Test
    void oneUnmetMandatoryIndicatorTakesEveryGradeAwayWhateverTheSum() {
        StandardContent content = content(
                100,
                manual("a", "90"),
                indicator(
                        "must", IndicatorKind.METRIC, "10", "maximum * ratio(activity.completed, 4)", List.of(), true));
        Map<String, Mark> marks = Map.of("a", Mark.self(new BigDecimal("90")));
        ScoreSheet missed = score(content, Map.of("activity.completed", MeasuredValue.exact(3)), marks);
        assertThat(missed.total()).isEqualTo("97.50");
        assertThat(missed.grade()).isNull();
        assertThat(score(content, Map.of("activity.completed", MeasuredValue.exact(4)), marks)
                        .grade())
                .isEqualTo(Grade.QUALIFIED);
    }

    @Test
    void advancedWithoutQualifiedIsRefused() {
        StandardContent content = content(100, manual("a", "100"));
        Map<String, Mark> marks = Map.of("a", Mark.review(new BigDecimal("92")));
        ScoreSheet first = score(content, Map.of(), marks);
        assertThat(first.grade()).isEqualTo(Grade.QUALIFIED);
        assertThatThrownBy(() -> GradePolicy.requireReached(Grade.ADVANCED, first))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.code()).isEqualTo(GradeProblem.PREREQUISITE_MISSING);
                    assertThat(p.parameters()).containsEntry("detail", "QUALIFIED");
                });
        ScoreSheet next = new Scoring(Standards.COMPILER.compile(content)).score(Map.of(), marks, Grade.QUALIFIED);
        assertThat(next.grade()).isEqualTo(Grade.ADVANCED);
        GradePolicy.requireReached(Grade.ADVANCED, next);
        GradePolicy.requireReached(Grade.QUALIFIED, next);
    }

    @Test
    void aGradeThatTheStandardDoesNotHaveIsNotReached() {
        StandardContent base = content(100, manual("a", "100"));
        StandardContent content = new StandardContent(
                100, base.kinds(), base.groups(), List.of(Standards.grade(Grade.QUALIFIED, "60", null)));
        ScoreSheet sheet = score(content, Map.of(), Map.of("a", Mark.review(new BigDecimal("100"))));
        assertThatThrownBy(() -> GradePolicy.requireReached(Grade.MODEL, sheet))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(GradeProblem.NOT_REACHED));
    }

    @Test
    void aConditionOverTheFactsGuardsItsGrade() {
        StandardContent base = content(100, manual("a", "100"));
        GradeRule qualified = new GradeRule(
                Grade.QUALIFIED,
                new BigDecimal("60"),
                null,
                List.of(new GradeRule.Condition("在届", "membership.committeesInTerm >= 1")));
        StandardContent content = new StandardContent(100, base.kinds(), base.groups(), List.of(qualified));
        Map<String, Mark> marks = Map.of("a", Mark.review(new BigDecimal("80")));
        assertThat(score(content, Map.of(), marks).unmet())
                .containsExactly(new UnmetCondition(Grade.QUALIFIED, UnmetCondition.Kind.CONDITION, "在届"));
        assertThat(score(content, Map.of("membership.committeesInTerm", MeasuredValue.exact(1)), marks)
                        .grade())
                .isEqualTo(Grade.QUALIFIED);
    }

    @Test
    void missingPointsAreNamed() {
        ScoreSheet sheet =
                score(content(100, checklist("a", "100", 6)), Map.of(), Map.of("a", Mark.self(new BigDecimal("57.5"))));
        assertThat(sheet.unmet().get(0))
                .isEqualTo(new UnmetCondition(Grade.QUALIFIED, UnmetCondition.Kind.POINTS, "2.50"));
    }

    @Test
    void eightHundredAndSeventyOfAThousandIsEightySeven() {
        assertThat(Scoring.onHundred(new BigDecimal("870.00"), 1_000)).isEqualTo("87.00");
        assertThat(Scoring.onHundred(new BigDecimal("62.50"), 100)).isEqualTo("62.50");
    }

    private static BigDecimal total(StandardContent content, String points, String bonus, String deduction) {
        return score(
                        content,
                        Map.of(),
                        Map.of(
                                "a",
                                Mark.self(new BigDecimal(points)),
                                "plus",
                                Mark.self(new BigDecimal(bonus)),
                                "minus",
                                Mark.review(new BigDecimal(deduction))))
                .total();
    }

    private static ScoreSheet score(
            StandardContent content, Map<String, MeasuredValue> facts, Map<String, Mark> marks) {
        return new Scoring(Standards.COMPILER.compile(content)).score(facts, marks, null);
    }
}
