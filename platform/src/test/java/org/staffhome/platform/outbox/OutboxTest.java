package org.staffhome.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.platform.sample.SampleCity.UNION;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.platform.sample.SampleTest;
import org.staffhome.testkit.CapturedEvent;
import org.staffhome.testkit.EventCapture;

@QuarkusTest
class OutboxTest extends SampleTest {
    private static final String EVENTS = "staffhome.sample.events.v1";
    private static final String STATE = "staffhome.sample.note.state.v1";

    @Test
    void aChangeIsTold() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        try (EventCapture capture = EventCapture.fromNow(EVENTS, STATE)) {
            String id = write(chair, "told");
            CapturedEvent event = capture.await("sample.note.written.v1", id);
            assertThat(event.envelope().path("sequence").asText()).isEqualTo("1");
            assertThat(event.envelope().path("source").asText()).isEqualTo("/staffhome/sample");
            assertThat(event.envelope().path("data").path("length").asInt()).isEqualTo(4);
            assertThat(capture.await("sample.note.state.v1", id).topic()).isEqualTo(STATE);
        }
    }

    @Test
    void aRefusedChangeIsNotTold() {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        try (EventCapture capture = EventCapture.fromNow(EVENTS)) {
            as(chair)
                    .body(Map.of("organizationId", UNION.toString(), "text", "x".repeat(101)))
                    .post("/notes")
                    .then()
                    .statusCode(422);
            String told = write(chair, "afterwards");
            capture.await("sample.note.written.v1", told);
            assertThat(capture.all()).hasSize(1);
        }
        assertThat(DATABASE.number("select count(*) from note where length(text) > 100"))
                .isZero();
    }

    @Test
    void theEventsOfOneAggregateArriveInOrderUnderConcurrentWriters() throws Exception {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        try (EventCapture capture = EventCapture.fromNow(EVENTS)) {
            String id = write(chair, "0");
            int writers = 8;
            int each = 15;
            inParallel(writers, () -> {
                for (int done = 0; done < each; ) {
                    String tag = as(chair).get("/notes/" + id).header("ETag");
                    int status = as(chair)
                            .header("If-Match", tag)
                            .body(Map.of("text", "change " + done))
                            .patch("/notes/" + id)
                            .statusCode();
                    assertThat(status).isIn(200, 412);
                    done += status == 200 ? 1 : 0;
                }
                return null;
            });
            List<CapturedEvent> events = capture.await(e -> id.equals(e.key()), 1 + writers * each);
            assertThat(events.stream().map(e -> e.envelope().path("sequence").asLong()))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 1 + writers * each)
                            .boxed()
                            .toList());
        }
    }

    /** The row with the lower id commits last. A relay that keeps a cursor on id never sees it. */
    @Test
    void aTransactionThatCommitsLateIsNotJumpedOver() throws Exception {
        UUID late = Ids.next();
        UUID early = Ids.next();
        try (EventCapture capture = EventCapture.fromNow(EVENTS);
                Connection slow = DATABASE.superuser();
                Connection fast = DATABASE.superuser()) {
            slow.setAutoCommit(false);
            long lateId = insert(slow, late);
            long earlyId = insert(fast, early);
            assertThat(lateId).isLessThan(earlyId);

            capture.await("sample.note.written.v1", early);
            long cursor = earlyId;
            slow.commit();
            capture.await("sample.note.written.v1", late);

            assertThat(lateId)
                    .as("what a relay with a cursor would have asked for: id > cursor")
                    .isLessThan(cursor);
        }
    }

    @Test
    void nothingIsLeftInTheOutboxWhenTheLoadIsOver() throws Exception {
        String chair = SampleCity.subjectWith("UNION_CHAIR", UNION);
        try (EventCapture capture = EventCapture.fromNow(EVENTS)) {
            List<String> ids = inParallel(8, () -> {
                        List<String> written = new ArrayList<>();
                        for (int i = 0; i < 25; i++) {
                            written.add(write(chair, "load"));
                        }
                        return written;
                    })
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            capture.await(e -> ids.contains(e.key()), ids.size());
            org.awaitility.Awaitility.await().until(() -> DATABASE.number("select count(*) from outbox") == 0);
            assertThat(capture.all().stream().filter(e -> ids.contains(e.key())))
                    .hasSize(ids.size());
        }
    }

    private static long insert(Connection connection, UUID key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into outbox (event_id, topic, event_key, aggregate_type, aggregate_seq, type, payload,"
                        + " created_at) values (?, ?, ?, 'note', 1, 'sample.note.written.v1', '{}', now())"
                        + " returning id")) {
            statement.setObject(1, Ids.next());
            statement.setString(2, EVENTS);
            statement.setString(3, key.toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String write(String subject, String text) {
        return as(subject)
                .body(Map.of("organizationId", UNION.toString(), "text", text))
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(work);
            }
            List<T> results = new ArrayList<>();
            for (var future : pool.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
