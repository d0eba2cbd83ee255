package org.staffhome.activity.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.City;
import org.staffhome.activity.ServiceTest;
import org.staffhome.platform.crypto.TopicCipher;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.testkit.Events;

/** The member replica and the reaction to leavers, fed over the real broker: duplicates, disorder, erasure. */
@QuarkusTest
class MemberReplicaTest extends ServiceTest {
    private static final String TOPIC = "staffhome.membership.member.state.v1";

    @Inject
    TopicCipher topicCipher;

    @Inject
    MemberDirectory directory;

    @Inject
    Scopes scopes;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private City city;

    @BeforeEach
    void build() {
        city = new City();
    }

    @Test
    void aMemberArrivesSealedAndIsReadableOnlyThroughTheDoor() {
        UUID id = Ids.next();
        send(id, 1, city.union, "ACTIVE", "诸葛测一", "1990");
        awaitRows(id, 1);

        Map<String, Object> stored = row(id);
        assertThat(stored.values().stream().map(String::valueOf).toList())
                .noneMatch(value -> value.contains("诸葛") || value.equals("1990") || value.equals("FEMALE"));
        MemberProfile profile = read(id);
        assertThat(profile.name()).isEqualTo("诸葛测一");
        assertThat(profile.birthYear()).isEqualTo(1990);
        assertThat(profile.gender()).isEqualTo("FEMALE");
        assertThat(profile.employmentKind()).isNull();
        assertThat(profile.active()).isTrue();
        assertThat(profile.toString()).doesNotContain("诸葛");
    }

    @Test
    void anOlderStateThatComesLateAndADuplicateChangeNothing() throws Exception {
        UUID id = Ids.next();
        ObjectNode third = envelope(id, 3, city.sister, "ACTIVE", "诸葛测一", "1991");
        Events.sendTo(TOPIC, id.toString(), third);
        awaitRows(id, 1);
        send(id, 2, city.union, "LEFT", "诸葛测一", "1990");
        Events.sendTo(TOPIC, id.toString(), third);
        UUID marker = idOnTheSamePartitionAs(id);
        send(marker, 1, city.union, "ACTIVE", "司徒测二", "1980");
        awaitRows(marker, 1);

        assertThat(read(id).birthYear()).isEqualTo(1991);
        assertThat(read(id).organizationId()).isEqualTo(city.sister.id());
        assertThat(read(id).active()).isTrue();
    }

    @Test
    void aTombstoneErasesTheMember() {
        UUID id = Ids.next();
        send(id, 1, city.union, "ACTIVE", "诸葛测一", "1990");
        awaitRows(id, 1);

        Events.erase("membership", "member", id, 2);

        awaitRows(id, 0);
    }

    @Test
    void whoLeavesLosesOpenSignUpsAndTheWaitingListMovesUpOnce() {
        String organizer = city.officer("ACTIVITY_ORGANIZER", city.district);
        UUID activity = published(organizer, activity(city.district, "FIRST_COME", 1));
        City.Person leaver = city.member(city.union);
        UUID held = signedUp(leaver, activity, "CONFIRMED");
        UUID next = signedUp(city.member(city.union), activity, "WAITING");
        UUID last = signedUp(city.member(city.union), activity, "WAITING");
        ObjectNode left = Events.envelope(
                "membership.member.left.v1",
                leaver.memberId(),
                5,
                Map.of("memberId", leaver.memberId(), "organizationId", city.union.id(), "leftOn", "2026-11-20"));

        Events.sendTo("staffhome.membership.events.v1", leaver.memberId().toString(), left);
        Events.sendTo("staffhome.membership.events.v1", leaver.memberId().toString(), left);

        await().atMost(Duration.ofSeconds(20)).until(() -> storedState(held).equals("CANCELLED"));
        assertThat(storedState(next)).isEqualTo("CONFIRMED");
        assertThat(storedState(last)).isEqualTo("WAITING");
        as(leaver.subject())
                .get(BASE + "/sign-ups/mine")
                .then()
                .body("items[0].signUp.cancelReason", equalTo("MEMBER_LEFT"));
    }

    private MemberProfile read(UUID id) {
        return scopes.within(SystemScope.EVENT_CONSUMER, () -> QuarkusTransaction.requiringNew()
                .call(() -> directory.find(id).orElseThrow()));
    }

    /** A record under this id is read after everything that was sent under the other one before. */
    private UUID idOnTheSamePartitionAs(UUID other) throws Exception {
        int partitions;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            partitions = admin.describeTopics(List.of(TOPIC))
                    .allTopicNames()
                    .get()
                    .get(TOPIC)
                    .partitions()
                    .size();
        }
        UUID candidate = Ids.next();
        while (partition(candidate, partitions) != partition(other, partitions)) {
            candidate = Ids.next();
        }
        return candidate;
    }

    private static int partition(UUID key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.toString().getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private void send(UUID id, long sequence, City.Organization at, String status, String name, String birthYear) {
        Events.sendTo(TOPIC, id.toString(), envelope(id, sequence, at, status, name, birthYear));
    }

    private ObjectNode envelope(
            UUID id, long sequence, City.Organization at, String status, String name, String birthYear) {
        Map<String, Object> data = new HashMap<>();
        data.put("memberId", id);
        data.put("organizationId", at.id());
        data.put("path", at.path());
        data.put("status", status);
        data.put("name", topicCipher.seal(TOPIC, id, "name", name));
        data.put("gender", topicCipher.seal(TOPIC, id, "gender", "FEMALE"));
        data.put("birthYear", topicCipher.seal(TOPIC, id, "birthYear", birthYear));
        data.put("employmentKind", null);
        data.put("aFieldOfTomorrow", List.of(1, 2));
        return Events.envelope(
                "membership.member.state.v1", id, sequence, Envelope.mapper().valueToTree(data));
    }

    private static void awaitRows(UUID id, int rows) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> DATABASE.number("select count(*) from member where member_id = ?", id) == rows);
    }

    private static Map<String, Object> row(UUID id) {
        return DATABASE.rows("select * from member where member_id = ?", id).get(0);
    }
}
