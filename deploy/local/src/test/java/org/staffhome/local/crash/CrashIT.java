package org.staffhome.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.CapturedEvent;
import org.staffhome.testkit.EventCapture;
import org.staffhome.testkit.TestCity;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;

/**
 * The welfare service is killed two dozen times while receipts are posted and reversed. Each caller repeats a call with
 * its key until it is acknowledged, as a good client does. Afterwards nothing acknowledged is missing, nothing is there
 * twice or half, and each ledger year's events are complete and in order.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("staffhome.crash.kills", 24);
    private static final int CALLERS = 6;
    private static final String TOPIC = "staffhome.welfare.events.v1";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> reversed = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    @Test
    void aKilledServiceLosesDoublesAndInvertsNothing() throws Exception {
        TestDatabase database = TestDatabase.of("welfare");
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (ServiceProcess service = new ServiceProcess("welfare")) {
            service.start();
            String treasurer = TestCity.in("welfare").subjectWith("TREASURER", TestCity.OWN);
            List<Future<?>> work = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int seed = caller;
                work.add(callers.submit(() -> post(service, treasurer, new Random(seed))));
            }
            Random moments = new Random(42);
            for (int kill = 0; kill < KILLS; kill++) {
                TimeUnit.MILLISECONDS.sleep(200 + moments.nextInt(1_200));
                service.kill();
                service.start();
            }
            over = true;
            for (Future<?> caller : work) {
                caller.get(60, TimeUnit.SECONDS);
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> database.number("select count(*) from outbox") == 0);
            verify(database);
        } finally {
            callers.shutdownNow();
        }
    }

    private void verify(TestDatabase database) {
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        assertThat(database.number("select count(*) from ledger_entry where kind = 'RECEIPT'"))
                .as("each receipt that was acknowledged is there once, and no other")
                .isEqualTo(acknowledged.size());
        Set<String> stored = new HashSet<>();
        database.rows("select id from ledger_entry where kind = 'RECEIPT'")
                .forEach(row -> stored.add(row.get("id").toString()));
        assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged.values());
        assertThat(database.number("select count(*) from ledger_entry where kind = 'REVERSAL'"))
                .isEqualTo(reversed.size());
        assertThat(database.rows("select entry_id from ledger_line group by entry_id having sum(amount_fen) <> 0"))
                .as("every entry balances")
                .isEmpty();
        assertThat(database.number("select coalesce(sum(amount_fen), 0) from ledger_line"))
                .isZero();
        events(acknowledged.size() + reversed.size());
    }

    /** What reached the broker, duplicates aside: all of it, and in order for each aggregate. */
    private void events(int expected) {
        try (EventCapture capture = EventCapture.fromStart(TOPIC)) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> distinct(capture.all()) >= expected);
            assertThat(distinct(capture.all())).isEqualTo(expected);
            Map<String, Long> last = new HashMap<>();
            for (CapturedEvent event : capture.all()) {
                long before = last.getOrDefault(event.key(), 0L);
                assertThat(event.sequence())
                        .as("a new event of %s follows its predecessor", event.key())
                        .isLessThanOrEqualTo(before + 1);
                last.put(event.key(), Math.max(before, event.sequence()));
            }
        }
    }

    private static long distinct(List<CapturedEvent> events) {
        return events.stream()
                .map(event -> event.envelope().path("id").asText())
                .distinct()
                .count();
    }

    private Void post(ServiceProcess service, String treasurer, Random random) throws Exception {
        while (!over) {
            String key = UUID.randomUUID().toString();
            String body = json.writeValueAsString(Map.of(
                    "organizationId",
                    TestCity.OWN,
                    "source",
                    random.nextBoolean() ? "FISCAL" : "OWN",
                    "earmark",
                    "GENERAL",
                    "amountFen",
                    1 + random.nextInt(1_000_000),
                    "receivedOn",
                    "2026-01-20",
                    "documentNumber",
                    key));
            String id = untilAcknowledged(service, treasurer, "/receipts", key, body);
            acknowledged.put(key, id);
            if (random.nextInt(4) == 0) {
                untilAcknowledged(
                        service,
                        treasurer,
                        "/entries/" + id + "/reversal",
                        UUID.randomUUID().toString(),
                        json.writeValueAsString(Map.of("reason", "金额录入错误")));
                reversed.add(id);
            }
        }
        return null;
    }

    private String untilAcknowledged(ServiceProcess service, String subject, String path, String key, String body)
            throws Exception {
        while (true) {
            HttpRequest request = HttpRequest.newBuilder(service.address(path))
                    .timeout(Duration.ofSeconds(10))
                    .header("Authorization", "Bearer " + Tokens.forSubject(subject))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 201) {
                    return json.readTree(response.body()).path("id").asText();
                }
                assertThat(response.statusCode())
                        .as("only a service that is busy may refuse: %s", response.body())
                        .isEqualTo(503);
            } catch (IOException killed) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}
