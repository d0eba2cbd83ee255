package org.staffhome.activity.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.staffhome.activity.place.Places;

/** Whatever order sign-ups, withdrawals and changes of capacity come in, places and waiting list stay true. */
class WaitingListPropertyTest {

    /** Something that happens to the places; {@code pick} chooses who withdraws. */
    record Step(Kind kind, int party, int pick) {
        enum Kind {
            SIGN_UP,
            WITHDRAW,
            GROW
        }
    }

    /** A party with its number of arrival. */
    record Guest(int number, int party) {}

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Step.Kind> kinds = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(6, Step.Kind.SIGN_UP),
                net.jqwik.api.Tuple.of(3, Step.Kind.WITHDRAW),
                net.jqwik.api.Tuple.of(1, Step.Kind.GROW));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 999))
                .as(Step::new);
    }

    @Property(tries = 2000)
    void anyOrderOfStepsKeepsTheInvariants(
            @ForAll @IntRange(min = 4, max = 12) int capacity,
            @ForAll @Size(max = 80) List<@net.jqwik.api.From("steps") Step> steps) {
        Hall hall = new Hall(capacity);
        for (Step step : steps) {
            hall.take(step);
            hall.check();
        }
    }

    @Property
    void singlePersonsAreConfirmedInTheOrderOfTheirArrival(
            @ForAll @IntRange(min = 1, max = 20) int capacity, @ForAll @IntRange(max = 60) int arrivals) {
        Hall hall = new Hall(capacity);
        for (int i = 0; i < arrivals; i++) {
            hall.take(new Step(Step.Kind.SIGN_UP, 1, 0));
        }

        assertThat(hall.inside).hasSize(Math.min(capacity, arrivals));
        assertThat(hall.inside.stream().map(Guest::number).toList()).isSorted().allMatch(number -> number < capacity);
    }

    /** The places with who is inside and who waits, moved by the same calls as in the use cases. */
    private static final class Hall {
        private final Places places;
        private final List<Guest> inside = new ArrayList<>();
        private final List<Guest> line = new ArrayList<>();
        private int capacity;
        private int arrivals;
        private int lastFromLine = -1;

        Hall(int capacity) {
            this.capacity = capacity;
            this.places = new Places(UUID.randomUUID(), UUID.randomUUID(), "/1/", capacity);
        }

        void take(Step step) {
            switch (step.kind()) {
                case SIGN_UP -> signUp(step.party());
                case WITHDRAW -> withdraw(step.pick());
                case GROW -> grow(step.party());
                default -> throw new IllegalStateException(step.kind().name());
            }
        }

        private void signUp(int party) {
            Guest guest = new Guest(arrivals++, party);
            (places.admit(party, !line.isEmpty()) ? inside : line).add(guest);
        }

        private void withdraw(int pick) {
            int all = inside.size() + line.size();
            if (all == 0) {
                return;
            }
            int at = pick % all;
            if (at < inside.size()) {
                places.release(inside.remove(at).party());
            } else {
                line.remove(at - inside.size());
            }
            moveUp();
        }

        private void grow(int by) {
            capacity += by;
            places.resize(capacity, line.stream().mapToInt(Guest::party).max().orElse(0));
            moveUp();
        }

        private void moveUp() {
            List<Guest> moved = places.moveUp(line, Guest::party);
            assertThat(line.subList(0, moved.size()))
                    .as("the head of the line moves up")
                    .isEqualTo(moved);
            for (Guest guest : moved) {
                assertThat(guest.number()).as("nobody overtakes").isGreaterThan(lastFromLine);
                lastFromLine = guest.number();
            }
            line.removeAll(moved);
            inside.addAll(moved);
        }

        void check() {
            int persons = inside.stream().mapToInt(Guest::party).sum();
            assertThat(places.taken()).as("the counter is the truth").isEqualTo(persons);
            assertThat(persons).as("never oversold").isLessThanOrEqualTo(capacity);
            assertThat(line.stream().map(Guest::number).toList())
                    .as("the line keeps the order of arrival")
                    .isSorted();
            if (!line.isEmpty()) {
                assertThat(persons + line.get(0).party())
                        .as("nobody waits for a place that is free")
                        .isGreaterThan(capacity);
            }
        }
    }
}
