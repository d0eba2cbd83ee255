package org.staffhome.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.staffhome.platform.sample.SampleCity.UNION;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.platform.sample.SampleTest;
import org.staffhome.testkit.CapturedEvent;
import org.staffhome.testkit.EventCapture;

@QuarkusTest
class RelayTest extends SampleTest {
    private static final String EVENTS = "staffhome.sample.events.v1";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    KafkaClients kafka;

    @Inject
    OutboxDatabase database;

    @Inject
    TopicSetup topics;

    @Inject
    Outbox outbox;

    @Test
    void ofTwoRelaysOneSendsAndTheOtherTakesOverWhenItsSessionDies() throws InterruptedException {
        Relay second = new Relay(kafka, database, topics, "sample", true);
        second.onStart(null);
        try (EventCapture capture = EventCapture.fromNow(EVENTS)) {
            await().atMost(LIMIT).until(() -> leaders() == 1);
            String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
            String id = as(chair)
                    .body(Map.of("organizationId", UNION.toString(), "text", "0"))
                    .post("/notes")
                    .path("id");
            int rounds = 3;
            int each = 20;
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < each; i++) {
                    if (i == each / 2) {
                        kill();
                    }
                    as(chair)
                            .header("If-Match", "\"" + (round * each + i) + "\"")
                            .body(Map.of("text", "change " + i))
                            .patch("/notes/" + id)
                            .then()
                            .statusCode(200);
                }
            }
            int all = 1 + rounds * each;
            await().atMost(LIMIT)
                    .until(() -> capture.ofKey(id).stream()
                                    .mapToLong(CapturedEvent::sequence)
                                    .distinct()
                                    .count()
                            == all);
            List<Long> firstSeen = capture.ofKey(id).stream()
                    .map(CapturedEvent::sequence)
                    .distinct()
                    .toList();
            assertThat(firstSeen)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, all).boxed().toList());
            assertThat(leaders()).isEqualTo(1);
        } finally {
            second.onStop(null);
        }
    }

    @Test
    void anEventThatTheBrokerWouldRefuseIsRefusedBeforeItIsWritten() {
        Map<String, String> tooLarge = Map.of("text", "长".repeat(400_000));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.publish("sample.note.written.v1", "note", Ids.next(), tooLarge)))
                .hasMessageContaining("too large");
    }

    private static long leaders() {
        return DATABASE.number("select count(*) from pg_locks l join pg_stat_activity a using (pid)"
                + " where l.locktype = 'advisory' and l.granted and a.application_name = 'outbox-relay'");
    }

    /** Ends the session of the leader, as a failover or a broken network would. */
    private static void kill() {
        DATABASE.rows("select pg_terminate_backend(a.pid) from pg_locks l join pg_stat_activity a using (pid)"
                + " where l.locktype = 'advisory' and l.granted and a.application_name = 'outbox-relay'");
    }
}
