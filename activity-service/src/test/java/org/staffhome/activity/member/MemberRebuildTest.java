package org.staffhome.activity.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.ServiceTest;
import org.staffhome.platform.crypto.TopicCipher;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.testkit.Events;
import org.staffhome.testkit.TestCity;
import org.staffhome.testkit.Tokens;

/** The member replica can be dropped and rebuilt from the log, giving the same members. */
@QuarkusTest
class MemberRebuildTest extends ServiceTest {
    @Inject
    TopicCipher topicCipher;

    @Inject
    MemberDirectory directory;

    @Inject
    Scopes scopes;

    @Test
    void aRebuildGivesTheSameMembersAndNoErasedOne() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID id = Ids.next();
            ids.add(id);
            send(id, 1, "测试" + i);
            send(id, 2, "改名" + i);
        }
        UUID erased = Ids.next();
        send(erased, 1, "测试");
        Events.erase("membership", "member", erased, 2);
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> read(ids).stream()
                .allMatch(m -> m.filter(p -> p.name().startsWith("改名")).isPresent()));
        List<Optional<MemberProfile>> before = read(ids);

        as(Tokens.BOOTSTRAP_SUBJECT)
                .post(BASE + "/operations/replica-rebuilds")
                .then()
                .statusCode(202);
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> as(Tokens.BOOTSTRAP_SUBJECT)
                .get(BASE + "/operations/replica-rebuilds/last")
                .path("state")
                .equals("DONE"));

        assertThat(read(ids)).isEqualTo(before);
        assertThat(DATABASE.number("select count(*) from member where member_id = ?", erased))
                .isZero();
    }

    private List<Optional<MemberProfile>> read(List<UUID> ids) {
        return scopes.within(SystemScope.EVENT_CONSUMER, () -> QuarkusTransaction.requiringNew()
                .call(() -> ids.stream().map(directory::find).toList()));
    }

    private void send(UUID id, long sequence, String name) {
        Map<String, Object> data = new HashMap<>();
        data.put("memberId", id);
        data.put("organizationId", TestCity.OWN);
        data.put("path", TestCity.PATHS.get(TestCity.OWN));
        data.put("status", "ACTIVE");
        data.put("name", topicCipher.seal(MemberReplica.TOPIC, id, "name", name));
        data.put("gender", topicCipher.seal(MemberReplica.TOPIC, id, "gender", "FEMALE"));
        data.put("birthYear", topicCipher.seal(MemberReplica.TOPIC, id, "birthYear", "1990"));
        data.put("employmentKind", topicCipher.seal(MemberReplica.TOPIC, id, "employmentKind", "REGULAR"));
        Events.state("membership", "member", id, sequence, data);
    }
}
