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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.round.RoundCalendar;
import org.staffhome.evaluation.scoring.Mark;
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
    private static final RoundCalendar CALENDAR = new RoundCalendar(
            LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 18), UNTIL);
    private static final Occasion UNION = on(LocalDate.of(2026, 11, 20));
    private static final Occasion ABOVE = on(LocalDate.of(2026, 12, 1));
    private static final Indicator METRIC = metric("a", "40", "maximum");
    private static final Indicator MANUAL = manual("b", "44");
    private static final Indicator SIXTEEN = checklist("c", "16", 16);
    private static final Indicator VETO = veto("d", null);
    private static final StandardContent CONTENT = content(100, METRIC, MANUAL, SIXTEEN, VETO);

    private final Assessment assessment = Assessment.begin(Ids.next(), Ids.next(), Ids.next(), "/1/2/");

    @Test
    void noStepCanBeSkipped() {
        refused(() -> assessment.forward(Ids.next(), List.of(), null, ABOVE), AssessmentProblem.STEP_NOT_NEXT);
        refused(() -> assessment.publicize(Ids.next(), List.of(), null, ABOVE), AssessmentProblem.STEP_NOT_NEXT);
        refused(this::finalise, AssessmentProblem.STEP_NOT_NEXT);
        assessment.submit(Ids.next(), null, UNION);
        refused(() -> assessment.submit(Ids.next(), null, UNION), AssessmentProblem.STEP_NOT_NEXT);
        refused(() -> assessment.publicize(Ids.next(), List.of(), null, ABOVE), AssessmentProblem.STEP_NOT_NEXT);
        assessment.forward(Ids.next(), List.of(), null, ABOVE);
        refused(this::finalise, AssessmentProblem.STEP_NOT_NEXT);
        assessment.publicize(Ids.next(), List.of(), null, ABOVE);
        AssessmentStep last = finalise();
        assertThat(last.from()).isEqualTo(AssessmentState.PUBLICITY);
        assertThat(assessment.state()).isEqualTo(AssessmentState.FINAL);
        refused(() -> assessment.sendBack(Ids.next(), "理由", ABOVE), AssessmentProblem.NOT_IN_REVIEW);
    }

    @Test
    void aResultIsNotFinalBeforeThePublicityIsOver() {
        assessment.submit(Ids.next(), null, UNION);
        assessment.forward(Ids.next(), List.of(), null, ABOVE);
        assessment.publicize(Ids.next(), List.of(), null, ABOVE);
        refused(() -> assessment.finalise(Ids.next(), null, on(UNTIL)), AssessmentProblem.PUBLICITY_RUNNING);
        assertThat(assessment.state()).isEqualTo(AssessmentState.PUBLICITY);
    }

    @Test
    void whatFillsItselfCannotBeEntered() {
        Verdict forty = new Verdict(new BigDecimal("40"), false, null);
        refused(() -> assessment.enter(Ids.next(), METRIC, forty, null, UNION), AssessmentProblem.FILLS_ITSELF);
    }

    @Test
    void nobodyDecidesHisOwnVeto() {
        Verdict harmless = new Verdict(null, false, null);
        refused(() -> assessment.enter(Ids.next(), VETO, harmless, null, UNION), AssessmentProblem.VETO_IS_REVIEWED);
    }

    @Test
    void afterHandingInNothingCanBeEntered() {
        assessment.submit(Ids.next(), null, UNION);
        Verdict ten = points(MANUAL, "10");
        refused(() -> assessment.enter(Ids.next(), MANUAL, ten, null, UNION), AssessmentProblem.NOT_IN_SELF_ASSESSMENT);
    }

    @Test
    void anOverrideWithoutAReasonIsRefused() {
        assessment.submit(Ids.next(), null, UNION);
        ScoreLine facts = present(METRIC, Map.of());
        Verdict less = points(METRIC, "39.99");
        refused(
                () -> assessment.review(Ids.next(), METRIC, less, facts, null, ABOVE),
                AssessmentProblem.REASON_MISSING);
        refused(
                () -> assessment.review(Ids.next(), METRIC, less, facts, "  ", ABOVE),
                AssessmentProblem.REASON_MISSING);
        AssessmentMark mark = assessment.review(Ids.next(), METRIC, less, facts, "一次活动重复计算", ABOVE);
        assertThat(mark.reason()).isEqualTo("一次活动重复计算");
        assertThat(mark.actorRoles()).isEqualTo("EVALUATOR");
    }

    @Test
    void aConfirmationNeedsNoReason() {
        assessment.submit(Ids.next(), null, UNION);
        ScoreLine facts = present(METRIC, Map.of());
        AssessmentMark mark = assessment.review(Ids.next(), METRIC, points(METRIC, "40"), facts, null, ABOVE);
        assertThat(mark.kind()).isEqualTo(MarkKind.REVIEW);
    }

    @Test
    void aVetoNeedsAReason() {
        assessment.submit(Ids.next(), null, UNION);
        ScoreLine none = present(VETO, Map.of());
        Verdict applies = Verdict.of(VETO, null, null, true, "");
        refused(
                () -> assessment.review(Ids.next(), VETO, applies, none, null, ABOVE),
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

    @Test
    void everyStepIsTakenUpToItsLastDayAndNotLater() {
        lastDay(CALENDAR.selfUntil(), day -> assessment.submit(Ids.next(), null, day));
        lastDay(CALENDAR.upperUntil(), day -> assessment.forward(Ids.next(), List.of(), null, day));
        lastDay(CALENDAR.cityUntil(), day -> assessment.publicize(Ids.next(), List.of(), null, day));
        assertThat(assessment.state()).isEqualTo(AssessmentState.PUBLICITY);
    }

    @Test
    void entriesAndReviewsEndWithTheirStep() {
        Verdict ten = points(MANUAL, "10");
        lastDay(CALENDAR.selfUntil(), day -> assessment.enter(Ids.next(), MANUAL, ten, null, day));
        assessment.submit(Ids.next(), null, UNION);
        ScoreLine none = present(MANUAL, Map.of());
        lastDay(CALENDAR.upperUntil(), day -> assessment.review(Ids.next(), MANUAL, ten, none, null, day));
    }

    @Test
    void whatTheCitySentBackIsPutRightAndReviewedAgainWhileTheCityReviews() {
        assessment.submit(Ids.next(), null, UNION);
        assessment.forward(Ids.next(), List.of(), null, ABOVE);
        Occasion late = on(CALENDAR.cityUntil());
        assessment.sendBack(Ids.next(), "材料不全", late);
        assessment.enter(Ids.next(), MANUAL, points(MANUAL, "10"), null, late);
        lastDay(CALENDAR.cityUntil(), day -> assessment.submit(Ids.next(), null, day));
        lastDay(CALENDAR.cityUntil(), day -> assessment.sendBack(Ids.next(), "仍不全", day));
        assessment.submit(Ids.next(), null, late);
        lastDay(CALENDAR.cityUntil(), day -> assessment.forward(Ids.next(), List.of(), null, day));
    }

    @Test
    void whatTheUnionAboveSentBackIsPutRightWhileItReviews() {
        assessment.submit(Ids.next(), null, UNION);
        assessment.sendBack(Ids.next(), "材料不全", on(CALENDAR.upperUntil()));
        lastDay(CALENDAR.upperUntil(), day -> assessment.submit(Ids.next(), null, day));
    }

    @Test
    void whatIsTheUnionsOwnWordAloneIsNeitherForwardedNorPutUp() {
        assessment.submit(Ids.next(), null, UNION);
        refused(
                () -> assessment.forward(Ids.next(), List.of("b"), null, ABOVE),
                AssessmentProblem.ENTRIES_NOT_REVIEWED);
        assessment.forward(Ids.next(), List.of(), null, ABOVE);
        refused(
                () -> assessment.publicize(Ids.next(), List.of("b"), null, ABOVE),
                AssessmentProblem.ENTRIES_NOT_REVIEWED);
        assertThat(assessment.state()).isEqualTo(AssessmentState.CITY_REVIEW);
    }

    @Test
    void anEntryIsTheUnionsOwnWordUntilItIsReviewed() {
        Scoring scoring = new Scoring(Standards.COMPILER.compile(CONTENT));
        BigDecimal ten = BigDecimal.TEN;
        assertThat(scoring.score(Map.of(), Map.of(), null).ownWordAlone()).isEmpty();
        assertThat(scoring.score(Map.of(), Map.of("b", Mark.self(ten), "c", Mark.review(ten)), null)
                        .ownWordAlone())
                .containsExactly("b");
    }

    private static Occasion on(LocalDate day) {
        return new Occasion(new Actor("subject-2", "EVALUATOR"), NOW, day, CALENDAR);
    }

    /** Refused on the day after, which changes nothing, and taken on the day itself. */
    private static void lastDay(LocalDate day, Consumer<Occasion> act) {
        refused(() -> act.accept(on(day.plusDays(1))), AssessmentProblem.STEP_IS_OVER);
        act.accept(on(day));
    }

    private AssessmentStep finalise() {
        return assessment.finalise(Ids.next(), null, on(UNTIL.plusDays(1)));
    }

    private static Verdict points(Indicator indicator, String points) {
        return Verdict.of(indicator, new BigDecimal(points), null, null, "");
    }

    private static ScoreLine present(Indicator indicator, Map<String, Mark> marks) {
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
