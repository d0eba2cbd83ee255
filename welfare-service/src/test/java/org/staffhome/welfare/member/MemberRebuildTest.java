package org.staffhome.welfare.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.TopicCipher;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.Events;
import org.staffhome.testkit.Tokens;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareTest;

/** The member replica can be dropped and rebuilt from the log, giving the same members and no erased one. */
@QuarkusTest
class MemberRebuildTest extends WelfareTest {

    private static final String TOPIC = "staffhome.membership.member.state.v1";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    TopicCipher topicCipher;

    @Inject
    FieldCipher fieldCipher;

    @Test
    void aRebuildGivesTheSameMembersAndNoErasedOne() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID id = Ids.next();
            ids.add(id);
            send(id, 1, "测试" + i);
            send(id, 2, "改名" + i);
        }
        UUID erased = Ids.next();
        send(erased, 1, "测试");
        Events.erase("membership", "member", erased, 2);
        await().atMost(LIMIT)
                .until(() -> names(ids).stream()
                                .filter(name -> name.startsWith("改名"))
                                .count()
                        == ids.size());
        List<String> before = names(ids);

        as(Tokens.BOOTSTRAP_SUBJECT).post("/operations/replica-rebuilds").then().statusCode(202);
        await().atMost(LIMIT).until(() -> as(Tokens.BOOTSTRAP_SUBJECT)
                .get("/operations/replica-rebuilds/last")
                .path("state")
                .equals("DONE"));
        await().atMost(LIMIT).until(() -> names(ids).size() == ids.size());

        assertThat(names(ids)).isEqualTo(before);
        assertThat(DATABASE.number("select count(*) from member where id = ?", erased))
                .isZero();
    }

    /** The names in clear of those that are in the replica, in the order of the ids. */
    private List<String> names(List<UUID> ids) {
        List<String> names = new ArrayList<>();
        for (UUID id : ids) {
            DATABASE.rows("select name_sealed from member where id = ?", id)
                    .forEach(row ->
                            names.add(fieldCipher.open(row.get("name_sealed").toString(), Members.nameRef(id))));
        }
        return names;
    }

    private void send(UUID member, long sequence, String name) {
        ObjectNode state = ContractCheck.sample("membership.member.state.v1").deepCopy();
        state.put("memberId", member.toString());
        state.put("organizationId", WelfareCity.UNION.id().toString());
        state.put("path", WelfareCity.UNION.path());
        state.put("name", topicCipher.seal(TOPIC, member, "name", name));
        Events.state("membership", "member", member, sequence, state);
    }
}
