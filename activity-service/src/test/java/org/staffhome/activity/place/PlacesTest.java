package org.staffhome.activity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.event.ActivityProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.problem.ProblemCode;

/** The rules of the places of an activity. */
class PlacesTest {

    @Test
    void aNewcomerWaitsBehindThoseWhoWaitEvenIfHeWouldFit() {
        Places places = places(3);
        assertThat(places.admit(2, false)).isTrue();

        assertThat(places.admit(2, false)).as("does not fit").isFalse();
        assertThat(places.admit(1, true)).as("fits, but somebody waits").isFalse();
        assertThat(places.admit(1, false)).as("fits, nobody waits").isTrue();
    }

    @Test
    void aPartyThatWouldNeverFitIsRefusedInsteadOfBlockingTheLine() {
        refused(PlaceProblem.PARTY_TOO_LARGE, () -> places(2).admit(3, false));
    }

    @Test
    void acceptingBeyondTheLastPlaceIsRefused() {
        Places places = places(1);
        places.give(1);

        refused(PlaceProblem.NONE_LEFT, () -> places.give(1));
        assertThat(places.taken()).isEqualTo(1);
    }

    @Test
    void withoutALimitThereIsAlwaysAPlace() {
        Places places = places(null);
        places.give(6);

        assertThat(places.isFull()).isFalse();
        assertThat(places.admit(6, false)).isTrue();
    }

    @Test
    void theCapacityCannotFallBelowWhatIsTakenOrTheLargestPartyThatWaits() {
        Places places = places(5);
        places.give(4);

        refused(ActivityProblem.CAPACITY_BELOW_TAKEN, () -> places.resize(3, 0));
        refused(ActivityProblem.CAPACITY_BELOW_TAKEN, () -> places.resize(4, 5));
        places.resize(4, 0);
        assertThat(places.isFull()).isTrue();
    }

    @Test
    void aLargePartyAtTheHeadIsNotOvertaken() {
        Places places = places(4);
        places.give(4);
        places.release(1);

        assertThat(places.moveUp(List.of(2, 1), Function.<Integer>identity()::apply))
                .isEmpty();
        places.release(2);
        assertThat(places.moveUp(List.of(2, 1), Function.<Integer>identity()::apply))
                .containsExactly(2, 1);
        assertThat(places.taken()).isEqualTo(4);
    }

    @Test
    void moreCannotBeGivenBackThanWasTaken() {
        assertThatThrownBy(() -> places(2).release(1)).isInstanceOf(IllegalStateException.class);
    }

    private static Places places(Integer capacity) {
        return new Places(UUID.randomUUID(), UUID.randomUUID(), "/1/", capacity);
    }

    private static void refused(ProblemCode reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(reason));
    }
}
