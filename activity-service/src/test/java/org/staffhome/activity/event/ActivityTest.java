package org.staffhome.activity.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.audience.Audience;
import org.staffhome.activity.audience.Gender;
import org.staffhome.activity.category.ActivityCategory;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.problem.ProblemCode;

/** The life of an activity. */
class ActivityTest {
    private static final UUID HOST = UUID.randomUUID();
    private static final Instant START = Instant.parse("2026-10-31T06:00:00Z");
    private static final Instant END = START.plus(3, ChronoUnit.HOURS);
    private static final Instant BEFORE = START.minus(10, ChronoUnit.DAYS);

    @Test
    void anActivityThatEndsBeforeItStartsIsRefused() {
        refused(ActivityProblem.ENDS_BEFORE_START, () -> plan(START, START, null, null, 10));
    }

    @Test
    void signUpClosesAtTheStartUnlessSaidOtherwise() {
        Activity activity = published(plan(START, END, null, null, 10));

        assertThat(activity.isSignUpOpen(START.minusSeconds(1))).isTrue();
        assertThat(activity.isSignUpOpen(START)).isFalse();
        refused(ActivityProblem.SIGN_UP_CLOSED, () -> activity.requireSignUpOpen(START));
    }

    @Test
    void signUpBeforeItsWindowIsRefused() {
        Instant opens = START.minus(2, ChronoUnit.DAYS);
        Activity activity = published(plan(START, END, opens, null, 10));

        refused(ActivityProblem.SIGN_UP_NOT_OPEN_YET, () -> activity.requireSignUpOpen(opens.minusMillis(1)));
        activity.requireSignUpOpen(opens);
    }

    @Test
    void signUpCannotCloseAfterTheEndNorBeforeItOpens() {
        refused(ActivityProblem.SIGN_UP_CLOSES_AFTER_END, () -> plan(START, END, null, END.plusMillis(1), 10));
        refused(ActivityProblem.SIGN_UP_WINDOW_EMPTY, () -> plan(START, END, BEFORE, BEFORE, 10));
    }

    @Test
    void aFirstComeActivityWithoutCapacityIsRefused() {
        refused(ActivityProblem.CAPACITY_MISSING, () -> plan(START, END, null, null, null));
    }

    @Test
    void aDraftTakesNoSignUps() {
        refused(ActivityProblem.NOT_PUBLISHED, () -> draft(plan(START, END, null, null, 10))
                .requireSignUpOpen(BEFORE));
    }

    @Test
    void anActivityIsPublishedOnce() {
        Activity activity = published(plan(START, END, null, null, 10));

        refused(ActivityProblem.NOT_DRAFTED, () -> activity.publish(BEFORE));
    }

    @Test
    void theRulesOfAdmissionAreFixedByThePublication() {
        Activity activity = published(plan(START, END, null, null, 10));
        Audience women = new Audience(Set.of(HOST), Gender.FEMALE, null, null, Set.of(), false);

        refused(ActivityProblem.ADMISSION_RULES_FIXED, () -> activity.revise(plan(SignUpMode.FIRST_COME, women, 10)));
        refused(
                ActivityProblem.ADMISSION_RULES_FIXED,
                () -> activity.revise(plan(SignUpMode.RECOMMENDED, Audience.everybodyIn(HOST), 10)));
        activity.revise(plan(SignUpMode.FIRST_COME, Audience.everybodyIn(HOST), 20));
        assertThat(activity.capacity()).isEqualTo(20);
    }

    @Test
    void aDraftMayChangeInEverything() {
        Activity activity = draft(plan(START, END, null, null, 10));
        Audience women = new Audience(Set.of(HOST), Gender.FEMALE, null, null, Set.of(), false);

        activity.revise(plan(SignUpMode.RECOMMENDED, women, null));

        assertThat(activity.audience()).isEqualTo(women);
        assertThat(activity.mode()).isEqualTo(SignUpMode.RECOMMENDED);
    }

    @Test
    void anActivityIsNotCompletedBeforeItBegins() {
        Activity activity = published(plan(START, END, null, null, 10));

        refused(ActivityProblem.NOT_STARTED, () -> activity.complete(outcome("2026-10-31"), START.minusMillis(1)));
    }

    @Test
    void theDateOfCompletionLiesBetweenTheStartAndToday() {
        Activity activity = published(plan(START, END, null, null, 10));

        refused(ActivityProblem.COMPLETED_ON_IMPOSSIBLE, () -> activity.complete(outcome("2026-10-30"), END));
        refused(ActivityProblem.COMPLETED_ON_IMPOSSIBLE, () -> activity.complete(outcome("2026-11-01"), END));
        activity.complete(outcome("2026-10-31"), END);
        assertThat(activity.state()).isEqualTo(ActivityState.COMPLETED);
    }

    @Test
    void anUnknownNumberOfAttendeesStaysUnknown() {
        Activity activity = published(plan(START, END, null, null, 240));

        activity.complete(new Outcome(LocalDate.parse("2026-10-31"), 236, null, null), END);

        assertThat(activity.outcome()).hasValueSatisfying(outcome -> {
            assertThat(outcome.signUps()).isEqualTo(236);
            assertThat(outcome.attendees()).isNull();
            assertThat(outcome.costFen()).isNull();
        });
    }

    @Test
    void anActivityThatIsOverIsCompletedNotCancelled() {
        Activity activity = published(plan(START, END, null, null, 10));

        refused(ActivityProblem.TOOK_PLACE, () -> activity.cancel("rain", END));
        activity.cancel("rain", END.minusSeconds(1));
    }

    @Test
    void aCompletedActivityIsNeitherChangedNorCancelledNorCompletedAgain() {
        Activity activity = published(plan(START, END, null, null, 10));
        activity.complete(outcome("2026-10-31"), END);

        refused(ActivityProblem.NOT_CHANGEABLE, () -> activity.revise(plan(START, END, null, null, 11)));
        refused(ActivityProblem.NOT_CANCELLABLE, () -> activity.cancel("rain", END));
        refused(ActivityProblem.NOT_PUBLISHED, () -> activity.complete(outcome("2026-10-31"), END));
    }

    @Test
    void theStartIsACivilDateInShanghai() {
        Instant lateUtc = Instant.parse("2026-10-31T18:00:00Z");

        assertThat(draft(plan(lateUtc, lateUtc.plusSeconds(60), null, null, 10)).startsOn())
                .isEqualTo(LocalDate.parse("2026-11-01"));
    }

    private static Outcome outcome(String completedOn) {
        return new Outcome(LocalDate.parse(completedOn), 0, null, null);
    }

    private static Activity draft(ActivityPlan plan) {
        return Activity.draft(UUID.randomUUID(), HOST, "/1/", plan, BEFORE);
    }

    private static Activity published(ActivityPlan plan) {
        Activity activity = draft(plan);
        activity.publish(BEFORE);
        return activity;
    }

    private static ActivityPlan plan(Instant start, Instant end, Instant opens, Instant closes, Integer capacity) {
        return new ActivityPlan(
                "登山",
                ActivityCategory.SPORTS,
                SignUpMode.FIRST_COME,
                null,
                null,
                start,
                end,
                opens,
                closes,
                capacity,
                null,
                Audience.everybodyIn(HOST));
    }

    private static ActivityPlan plan(SignUpMode mode, Audience audience, Integer capacity) {
        return new ActivityPlan(
                "登山", ActivityCategory.SPORTS, mode, null, null, START, END, null, null, capacity, null, audience);
    }

    private static void refused(ProblemCode reason, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(reason));
    }
}
