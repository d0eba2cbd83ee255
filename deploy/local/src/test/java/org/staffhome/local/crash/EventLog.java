package org.staffhome.local.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.staffhome.testkit.CapturedEvent;
import org.staffhome.testkit.EventCapture;
import org.staffhome.testkit.TestDatabase;

/** What a service has published, held against what its database says that it published. */
final class EventLog {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String topic;
    private final TestDatabase database;

    EventLog(String context) {
        this.topic = "staffhome." + context + ".events.v1";
        this.database = TestDatabase.of(context);
    }

    /**
     * Waits until the outbox is empty, then reads the topic from its beginning. A broker may have an event twice, when a relay
     * was killed between sending and deleting; apart from that each aggregate's events are numbered from 1 without a gap, in
     * their order, up to the last one that was written.
     *
     * @return how many different events of each type there are
     */
    Map<String, Integer> verify() {
        Awaitility.await().atMost(LIMIT).until(() -> database.number("select count(*) from outbox") == 0);
        Map<String, Long> written = new HashMap<>();
        database.rows("select event_key, last_seq from outbox_sequence where topic = ?", topic)
                .forEach(row -> written.put((String) row.get("event_key"), (Long) row.get("last_seq")));
        long events = written.values().stream().mapToLong(Long::longValue).sum();
        try (EventCapture capture = EventCapture.fromStart(topic)) {
            Awaitility.await().atMost(LIMIT).until(() -> capture.all().size() >= events);
            return verify(capture.all(), written);
        }
    }

    private Map<String, Integer> verify(List<CapturedEvent> published, Map<String, Long> written) {
        Map<String, Integer> types = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (CapturedEvent event : published) {
            long before = last.getOrDefault(event.key(), 0L);
            boolean isNew = ids.add(event.envelope().path("id").asText());
            if (isNew) {
                assertThat(event.sequence())
                        .as("a new event of %s on %s follows its predecessor", event.key(), topic)
                        .isEqualTo(before + 1);
                last.put(event.key(), event.sequence());
                types.merge(event.type(), 1, Integer::sum);
            } else {
                assertThat(event.sequence())
                        .as("what is there twice was there before")
                        .isLessThanOrEqualTo(before);
            }
        }
        assertThat(last).as("every event that was written is on %s", topic).isEqualTo(written);
        return types;
    }
}
