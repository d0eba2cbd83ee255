package org.staffhome.platform.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which version holds, against a reference written the slow and obvious way. */
class RuleResolutionTest {
    private static final LocalDate DAY_ZERO = LocalDate.of(2026, 1, 1);

    @Test
    void theNearestOrganisationUpwardWinsBeforeTheLatestDate() {
        Rule everywhere = rule("/", 5, null);
        Rule city = rule("/1/", 1, null);
        assertThat(resolve(List.of(everywhere, city), "/1/2/", 9)).contains(city);
        assertThat(resolve(List.of(everywhere, city), "/2/", 9)).contains(everywhere);
        assertThat(resolve(List.of(everywhere, city), "/1/2/", 0)).isEmpty();
    }

    @Test
    void aPathIsNotTakenForAnotherThatBeginsWithTheSameDigits() {
        Rule one = rule("/1/", 0, null);
        assertThat(resolve(List.of(one), "/10/", 0)).isEmpty();
        assertThat(resolve(List.of(one), "/1/", 0)).contains(one);
    }

    @Test
    void theLastDayCounts() {
        Rule period = rule("/", 2, 4);
        assertThat(resolve(List.of(period), "/", 1)).isEmpty();
        assertThat(resolve(List.of(period), "/", 2)).contains(period);
        assertThat(resolve(List.of(period), "/", 4)).contains(period);
        assertThat(resolve(List.of(period), "/", 5)).isEmpty();
    }

    @Test
    void aNearerVersionThatEndedGivesWayToTheOneAbove() {
        Rule everywhere = rule("/", 0, null);
        Rule ended = rule("/1/", 0, 3);
        assertThat(resolve(List.of(everywhere, ended), "/1/", 3)).contains(ended);
        assertThat(resolve(List.of(everywhere, ended), "/1/", 4)).contains(everywhere);
    }

    @Property
    void resolutionEqualsTheReference(
            @ForAll("versions") List<Rule> versions, @ForAll("paths") String path, @ForAll("days") int day) {
        LocalDate date = DAY_ZERO.plusDays(day);
        assertThat(RuleResolution.resolve(versions, path, date)).isEqualTo(reference(versions, path, date));
    }

    /** Walks from the organisation to the root and takes the first region that has anything in effect. */
    private static Optional<Rule> reference(List<Rule> versions, String path, LocalDate date) {
        List<String> upward = new ArrayList<>();
        for (String at = path; !at.equals("/"); at = at.replaceFirst("[0-9]+/$", "")) {
            upward.add(at);
        }
        upward.add("/");
        for (String region : upward) {
            Rule best = null;
            for (Rule rule : versions) {
                boolean begun = rule.effectiveFrom().compareTo(date) <= 0;
                boolean over =
                        rule.effectiveUntil() != null && rule.effectiveUntil().compareTo(date) < 0;
                if (rule.region().equals(region) && begun && !over) {
                    boolean later = best == null || !rule.effectiveFrom().isBefore(best.effectiveFrom());
                    best = later ? rule : best;
                }
            }
            if (best != null) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    @Provide
    Arbitrary<List<Rule>> versions() {
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 10).injectNull(0.4);
        return Combinators.combine(paths(), days(), length)
                .as((region, from, days) -> rule(region, from, days == null ? null : from + days))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("1", "2", "10", "11")
                .list()
                .ofMaxSize(3)
                .map(parts -> parts.isEmpty() ? "/" : "/" + String.join("/", parts) + "/");
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 20);
    }

    private static Optional<Rule> resolve(List<Rule> versions, String path, int day) {
        return RuleResolution.resolve(versions, path, DAY_ZERO.plusDays(day));
    }

    private static Rule rule(String region, int from, Integer until) {
        return new Rule(
                UUID.randomUUID(),
                "x",
                null,
                region,
                DAY_ZERO.plusDays(from),
                until == null ? null : DAY_ZERO.plusDays(until),
                JsonNodeFactory.instance.objectNode(),
                "test",
                Rule.Confidence.C,
                null);
    }
}
