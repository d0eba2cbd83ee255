package org.staffhome.evaluation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.platform.id.Ids;

/** Facts find their place although organisations and events are heard of by two consumers at the same moment. */
@QuarkusTest
class FactPlacementTest extends EvaluationTest {
    private static final long LONG_ENOUGH_MILLIS = 700;

    @Inject
    ReplayDriver driver;

    private final City city = City.build();

    @Test
    void aFactWrittenWhileItsOrganisationBecomesKnownIsSeen() throws Exception {
        UUID newcomer = Ids.next();
        UUID activity = Ids.next();
        String path = city.path(city.west) + "77/";
        Tale tale = new Tale()
                .tell(
                        "activity.activity.completed.v1",
                        activity,
                        Map.of("activityId", activity, "organizationId", newcomer, "completedOn", "2026-03-01"));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch placed = new CountDownLatch(1);
        CompletableFuture<Void> consumer = CompletableFuture.runAsync(() -> driver.apply(tale.log(), () -> {
            written.countDown();
            await(placed);
        }));
        await(written);
        City.DATABASE.execute(
                "insert into scope_organization values (?, ?, ?, ?, 'GRASSROOTS_UNION', 'ESTABLISHED')",
                newcomer,
                city.west,
                path,
                "新成立工会");
        CompletableFuture<Void> placing =
                CompletableFuture.runAsync(() -> driver.place(newcomer, path)).thenRun(placed::countDown);
        consumer.get(20, TimeUnit.SECONDS);
        placing.get(20, TimeUnit.SECONDS);
        for (String table : new String[] {"fact_entry", "fact"}) {
            assertThat(City.DATABASE.rows(
                            "select distinct org_path from " + table + " where organization_id = ?", newcomer))
                    .as(table)
                    .singleElement()
                    .extracting(row -> row.get("org_path"))
                    .isEqualTo(path);
        }
    }

    /** The other side may be waiting for us: then this time passes in vain, and the rows must be right all the same. */
    private static void await(CountDownLatch latch) {
        try {
            latch.await(LONG_ENOUGH_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
