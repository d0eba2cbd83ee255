package org.staffhome.activity.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.event.Envelope;
import org.staffhome.testkit.ContractCheck;

/** This context reads what membership publishes about members, as its samples show it. */
class MembershipContractTest {
    @Test
    void theStateOfAMemberIsReadAsPublished() throws Exception {
        JsonNode sample = ContractCheck.sample("membership.member.state.v1");

        MemberState state = Envelope.mapper().treeToValue(sample, MemberState.class);

        assertThat(state.memberId()).hasToString(sample.get("memberId").asText());
        assertThat(state.organizationId())
                .hasToString(sample.get("organizationId").asText());
        assertThat(state.path()).isEqualTo(sample.get("path").asText());
        assertThat(state.status()).isEqualTo("ACTIVE");
        assertThat(state.name()).isEqualTo(sample.get("name").asText());
        assertThat(state.gender()).isEqualTo(sample.get("gender").asText());
        assertThat(state.birthYear()).isEqualTo(sample.get("birthYear").asText());
        assertThat(state.employmentKind())
                .isEqualTo(sample.get("employmentKind").asText());
    }
}
