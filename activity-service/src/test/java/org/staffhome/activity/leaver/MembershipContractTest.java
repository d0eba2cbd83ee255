package org.staffhome.activity.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.event.Envelope;
import org.staffhome.testkit.ContractCheck;

/** This context reads what membership publishes about leavers, as its sample shows it. */
class MembershipContractTest {
    @Test
    void aLeaverIsReadAsPublished() throws Exception {
        JsonNode sample = ContractCheck.sample("membership.member.left.v1");

        MemberLeft left = Envelope.mapper().treeToValue(sample, MemberLeft.class);

        assertThat(left.memberId()).hasToString(sample.get("memberId").asText());
    }

    @Test
    void everyEventOfThisContextHasASampleThatObeysItsSchema() {
        assertThat(ContractCheck.types("activity")).hasSize(5);
        ContractCheck.samples("activity").forEach(ContractCheck::check);
    }
}
