package org.staffhome.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.staffhome.evaluation.standard.Standards.checklist;
import static org.staffhome.evaluation.standard.Standards.content;
import static org.staffhome.evaluation.standard.Standards.manual;
import static org.staffhome.evaluation.standard.Standards.metric;
import static org.staffhome.evaluation.standard.Standards.veto;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.evaluation.scoring.Scoring;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.evaluation.standard.StandardContent;
import org.staffhome.evaluation.standard.Standards;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;

class AssessmentTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 25);
    private static final Actor UNION = new Actor("subject-1", "UNION_CHAIR");
    private static final Actor ABOVE = new Actor("subject-2", "EVALUATOR");
    private static final Indicator METRIC = metric("a", "40", "maximum");
    private static final Indicator MANUAL = manual("b", "44");
    private static final Indicator SIXTEEN = checklist("c", "16", 16);
    private static final Indicator VETO = veto("d", null);
    private static final StandardContent CONTENT = content(100, METRIC, MANUAL, SIXTEEN, VETO);

    private final Assessment assessment = Assessment.begin(Ids.next(), Ids.next(), Ids.next(), "/1/2/");

    @Test
    void noStepCanBeSkipped() {
        refused(() -> assessment.forward(Ids.next(), null, ABOVE, NOW), AssessmentProblem.STEP_NOT_NEXT);
        refused(() -> assessment.publicize(Ids.next(), null, ABOVE, NOW), AssessmentProblem.STEP_NOT_NEXT);
        refused(this::finalise, AssessmentProblem.STEP_NOT_NEXT);
        assessment.submit(Ids.next(), null, UNION, NOW);
        refused(() -> assessment.submit(Ids.next(), null, UNION, NOW), AssessmentProblem.STEP_NOT_NEXT);
        refused(() -> assessment.publicize(Ids.next(), null, ABOVE, NOW), AssessmentProblem.STEP_NOT_NEXT);
        assessment.forward(Ids.next(), null, ABOVE, NOW);
        refused(this::finalise, AssessmentProblem.STEP_NOT_NEXT);
        assessment.publicize(Ids.next(), null, ABOVE, NOW);
        AssessmentStep last = finalise();
        assertThat(last.from()).isEqualTo(AssessmentState.PUBLICITY);
        assertThat(assessment.state()).isEqualTo(AssessmentState.FINAL);
        refused(() -> assessment.sendBack(Ids.next(), "理由", ABOVE, NOW), AssessmentProblem.NOT_IN_REVIEW);
    }

    @Test
    void aResultIsNotFinalBeforeThePublicityIsOver() {
        assessment.submit(Ids.next(), null, UNION, NOW);
        assessment.forward(Ids.next(), null, ABOVE, NOW);
        assessment.publicize(Ids.next(), null, ABOVE, NOW);
        refused(
                () -> assessment.finalise(Ids.next(), UNTIL, UNTIL, null, ABOVE, NOW),
                AssessmentProblem.PUBLICITY_RUNNING);
        assertThat(assessment.state()).isEqualTo(AssessmentState.PUBLICITY);
    }

    @Test
    void whatFillsItselfCannotBeEntered() {
        Verdict forty = new Verdict(new BigDecimal("40"), false, null);
        refused(() -> assessment.enter(Ids.next(), METRIC, forty, null, UNION, NOW), AssessmentProblem.FILLS_ITSELF);
    }

    @Test
    void nobodyDecidesHisOwnVeto() {
        Verdict harmless = new Verdict(null, false, null);
        refused(
                () -> assessment.enter(Ids.next(), VETO, harmless, null, UNION, NOW),
                AssessmentProblem.VETO_IS_REVIEWED);
    }

    @Test
    void afterHandingInNothingCanBeEntered() {
        assessment.submit(Ids.next(), null, UNION, NOW);
        Verdict ten = points(MANUAL, "10");
        refused(
                () -> assessment.enter(Ids.next(), MANUAL, ten, null, UNION, NOW),
                AssessmentProblem.NOT_IN_SELF_ASSESSMENT);
    }

    @Test
    void anOverrideWithoutAReasonIsRefused() {
        assessment.submit(Ids.next(), null, UNION, NOW);
        ScoreLine facts = present(METRIC, Map.of());
        Verdict less = points(METRIC, "39.99");
        refused(
                () -> assessment.review(Ids.next(), METRIC, less, facts, null, ABOVE, NOW),
                AssessmentProblem.REASON_MISSING);
        refused(
                () -> assessment.review(Ids.next(), METRIC, less, facts, "  ", ABOVE, NOW),
                AssessmentProblem.REASON_MISSING);
        AssessmentMark mark = assessment.review(Ids.next(), METRIC, less, facts, "一次活动重复计算", ABOVE, NOW);
        assertThat(mark.reason()).isEqualTo("一次活动重复计算");
        assertThat(mark.actorRoles()).isEqualTo("EVALUATOR");
    }

    @Test
    void aConfirmationNeedsNoReason() {
        assessment.submit(Ids.next(), null, UNION, NOW);
        ScoreLine facts = present(METRIC, Map.of());
        AssessmentMark mark = assessment.review(Ids.next(), METRIC, points(METRIC, "40"), facts, null, ABOVE, NOW);
        assertThat(mark.kind()).isEqualTo(MarkKind.REVIEW);
    }

    @Test
    void aVetoNeedsAReason() {
        assessment.submit(Ids.next(), null, UNION, NOW);
        ScoreLine none = present(VETO, Map.of());
        Verdict applies = Verdict.of(VETO, null, null, true, "");
        refused(
                () -> assessment.review(Ids.next(), VETO, applies, none, null, ABOVE, NOW),
                AssessmentProblem.REASON_MISSING);
    }

    @Test
    void fifteenOfSixteenIsNotPassed() {
        List<Integer> fifteen = IntStream.rangeClosed(1, 15).boxed().toList();
        List<Integer> sixteen = IntStream.rangeClosed(1, 16).boxed().toList();
        assertThat(Verdict.of(SIXTEEN, null, fifteen, null, "").points()).isEqualByComparingTo("0");
        assertThat(Verdict.of(SIXTEEN, null, sixteen, null, "").points()).isEqualByComparingTo("16");
        assertThat(Verdict.of(SIXTEEN, null, List.of(1, 1, 2), null, "").metItems())
                .containsExactly(1, 2);
        refused(() -> Verdict.of(SIXTEEN, null, List.of(17), null, ""), AssessmentProblem.ITEM_UNKNOWN);
    }

    @Test
    void aValueMustFitItsIndicator() {
        refused(() -> Verdict.of(MANUAL, null, List.of(1), null, ""), AssessmentProblem.MARK_DOES_NOT_FIT);
        refused(() -> Verdict.of(SIXTEEN, BigDecimal.ONE, null, null, ""), AssessmentProblem.MARK_DOES_NOT_FIT);
        refused(() -> Verdict.of(VETO, BigDecimal.ONE, null, true, ""), AssessmentProblem.MARK_DOES_NOT_FIT);
        refused(() -> Verdict.of(MANUAL, null, null, null, ""), AssessmentProblem.POINTS_MISSING);
        refused(() -> points(MANUAL, "44.01"), AssessmentProblem.POINTS_OUT_OF_RANGE);
    }

    private AssessmentStep finalise() {
        return assessment.finalise(Ids.next(), UNTIL, UNTIL.plusDays(1), null, ABOVE, NOW);
    }

    private static Verdict points(Indicator indicator, String points) {
        return Verdict.of(indicator, new BigDecimal(points), null, null, "");
    }

    private static ScoreLine present(Indicator indicator, Map<String, org.staffhome.evaluation.scoring.Mark> marks) {
        return new Scoring(Standards.COMPILER.compile(CONTENT))
                .score(Map.of(), marks, null)
                .line(indicator.code())
                .orElseThrow();
    }

    private static void refused(ThrowingCallable action, AssessmentProblem expected) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(expected));
    }
}
