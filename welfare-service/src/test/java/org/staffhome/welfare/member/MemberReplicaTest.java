package org.staffhome.welfare.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.TopicCipher;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.Events;
import org.staffhome.testkit.TestPeople;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareTest;

/** The replica follows membership's state topic on a real broker. */
@QuarkusTest
class MemberReplicaTest extends WelfareTest {

    private static final String TOPIC = "staffhome.membership.member.state.v1";
    private static final String TYPE = "membership.member.state.v1";

    @Inject
    TopicCipher topicCipher;

    @Inject
    FieldCipher fieldCipher;

    @Test
    void theSampleOfMembershipIsUnderstood() throws JsonProcessingException {
        MemberState state = Envelope.mapper().treeToValue(ContractCheck.sample(TYPE), MemberState.class);
        assertThat(state.memberId()).isNotNull();
        assertThat(state.organizationId()).isNotNull();
        assertThat(state.path()).startsWith("/");
        assertThat(state.status()).isNotBlank();
        assertThat(state.name()).isNotBlank();
    }

    @Test
    void aMemberIsTakenOverChangedAndErased() {
        UUID member = Ids.next();
        TestPeople.Person person = WelfareCity.newPerson();
        send(member, 1, person.name(), "ACTIVE");
        await().atMost(Duration.ofSeconds(20)).until(() -> count(member) == 1);
        String sealed = DATABASE.rows("select name_sealed from member where id = ?", member)
                .get(0)
                .get("name_sealed")
                .toString();
        assertThat(sealed).doesNotContain(person.name());
        assertThat(fieldCipher.open(sealed, Members.nameRef(member))).isEqualTo(person.name());

        send(member, 2, person.name(), "RETIRED");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> DATABASE.number("select count(*) from member where id = ? and status = 'RETIRED'", member)
                        == 1);

        Events.erase("membership", "member", member, 3);
        await().atMost(Duration.ofSeconds(20)).until(() -> count(member) == 0);
    }

    private void send(UUID member, long sequence, String name, String status) {
        ObjectNode state = ContractCheck.sample(TYPE).deepCopy();
        state.put("memberId", member.toString());
        state.put("organizationId", WelfareCity.UNION.id().toString());
        state.put("path", WelfareCity.UNION.path());
        state.put("status", status);
        for (String field : new String[] {"name", "gender", "birthYear", "employmentKind"}) {
            String plain = field.equals("name") ? name : "X";
            state.put(field, topicCipher.seal(TOPIC, member, field, plain));
        }
        Events.state("membership", "member", member, sequence, state);
    }

    private static long count(UUID member) {
        return DATABASE.number("select count(*) from member where id = ?", member);
    }
}
