package org.staffhome.evaluation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.platform.id.Ids;

/** What an event costs, measured within one run: the same events into a small and into a large union. */
@QuarkusTest
class FactCostTest extends EvaluationTest {
    private static final int LARGE = 4_000;
    private static final int BATCH = 500;
    private static final int MEASURED = 60;

    @Inject
    ReplayDriver driver;

    private final City city = City.build();

    @Test
    void aJoiningCostsTheSameInAUnionOfThousands() {
        join(city.one, BATCH);
        for (int i = 0; i < LARGE; i += BATCH) {
            join(city.two, BATCH);
        }
        median(city.far);
        double small = median(city.far);
        double large = median(city.two);
        assertThat(driver.valuesOf(List.of(city.two), 2026).get(city.two).get("membership.members"))
                .isEqualTo(MeasuredValue.exact(LARGE + MEASURED));
        assertThat(large / small)
                .as("cost of a joining in a large union against one in a small union")
                .isLessThan(3);
    }

    private void join(UUID union, int members) {
        Tale tale = new Tale();
        for (int i = 0; i < members; i++) {
            tell(tale, union);
        }
        driver.apply(tale.log());
    }

    /** The median time of a joining that comes alone, in nanoseconds. */
    private double median(UUID union) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            Tale tale = new Tale();
            tell(tale, union);
            long start = System.nanoTime();
            driver.apply(tale.log());
            times.add(System.nanoTime() - start);
        }
        return times.stream().sorted().skip(MEASURED / 2).findFirst().orElseThrow();
    }

    private static void tell(Tale tale, UUID union) {
        UUID member = Ids.next();
        tale.tell(
                "membership.member.joined.v1",
                member,
                Map.of("memberId", member, "organizationId", union, "joinedOn", "2026-05-01"));
    }
}
