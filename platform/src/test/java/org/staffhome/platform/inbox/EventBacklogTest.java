package org.staffhome.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sample.Heard;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.platform.sample.SampleTest;
import org.staffhome.testkit.Events;
import org.staffhome.testkit.Tokens;

@QuarkusTest
class EventBacklogTest extends SampleTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void aGrantIsKnownWhileOtherEventsStillWait() {
        CountDownLatch gate = Heard.closeGate();
        UUID thing = Ids.next();
        UUID grant = Ids.next();
        try {
            Events.send("other.thing.said.v1", thing, 1, Map.of("word", "wait"));
            await().atMost(LIMIT).until(() -> unheard("staffhome-sample-replica") > 0);
            Events.state("membership", "grant", grant, 1, grant(grant));

            await().atMost(LIMIT)
                    .until(() -> DATABASE.number("select count(*) from scope_grant where grant_id = ?", grant) == 1);

            await().atMost(LIMIT).until(() -> unheard("staffhome-sample-authority") == 0);
            assertThat(unheard("staffhome-sample-replica")).isPositive();
            assertThat(heard(thing)).isZero();
        } finally {
            gate.countDown();
        }
        await().atMost(LIMIT).until(() -> heard(thing) == 1 && unheard("staffhome-sample-replica") == 0);
    }

    @Test
    void theBacklogNamesEveryTopicAndWhatLiesInTheTables() {
        JsonPath backlog = backlog();
        assertThat(backlog.getList("unheard.topic", String.class))
                .contains(
                        "staffhome.membership.grant.state.v1",
                        "staffhome.membership.organization.state.v1",
                        "staffhome.other.events.v1",
                        "staffhome.other.thing.state.v1");
        await().atMost(LIMIT)
                .until(() -> backlog().getLong("unsent") == DATABASE.number("select count(*) from outbox"));
        assertThat(backlog().getLong("parked")).isEqualTo(DATABASE.number("select count(*) from inbox_parked"));
        assertThat(backlog().getLong("dead"))
                .isEqualTo(DATABASE.number("select count(*) from dead_letter where replayed_at is null"));
    }

    private static Map<String, Object> grant(UUID id) {
        return Map.of(
                "grantId",
                id,
                "subject",
                "subject-" + id,
                "memberId",
                Ids.next(),
                "role",
                "UNION_CHAIR",
                "organizationId",
                SampleCity.UNION,
                "from",
                LocalDate.of(2026, 1, 1));
    }

    private static long heard(UUID thing) {
        return DATABASE.number("select count(*) from note_heard where subject = ?", thing.toString());
    }

    private static long unheard(String consumerGroup) {
        JsonPath backlog = backlog();
        List<Map<String, Object>> all = backlog.getList("unheard");
        return all.stream()
                .filter(one -> consumerGroup.equals(one.get("consumerGroup")))
                .mapToLong(one -> ((Number) one.get("records")).longValue())
                .sum();
    }

    private static JsonPath backlog() {
        return as(Tokens.BOOTSTRAP_SUBJECT)
                .get("/operations/backlog")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
