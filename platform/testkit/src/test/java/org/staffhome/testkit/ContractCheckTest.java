package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract check finds what breaks a contract and lets pass what extends it. */
class ContractCheckTest {

    private static final String TYPE = "sample.thing.made.v1";

    @Test
    void thePublishedSampleObeysItsSchema() {
        assertThat(ContractCheck.types("sample")).containsExactly(TYPE);
        assertThat(ContractCheck.samples("sample")).containsOnlyKeys(TYPE);
        ContractCheck.check(TYPE, ContractCheck.sample(TYPE));
    }

    @Test
    void anAdditionalFieldBreaksNothing() {
        ObjectNode data = ContractCheck.sample(TYPE).deepCopy();
        data.put("later", "addition");
        assertThat(ContractCheck.faults(TYPE, data)).isEmpty();
    }

    @Test
    void aMissingFieldAWrongTypeAndAWrongFormatAreFound() {
        ObjectNode missing = ContractCheck.sample(TYPE).deepCopy();
        missing.remove("count");
        assertThat(ContractCheck.faults(TYPE, missing)).hasSize(1);
        ObjectNode wrongType = ContractCheck.sample(TYPE).deepCopy();
        wrongType.put("count", "many");
        assertThat(ContractCheck.faults(TYPE, wrongType)).hasSize(1);
        ObjectNode wrongDate = ContractCheck.sample(TYPE).deepCopy();
        wrongDate.put("madeOn", "20.11.2026");
        assertThat(ContractCheck.faults(TYPE, wrongDate)).hasSize(1);
    }

    @Test
    void aTypeWithoutASchemaIsRefused() {
        assertThatThrownBy(() -> ContractCheck.sample("sample.thing.unknown.v1"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anIncompleteEnvelopeIsRefused() {
        ObjectNode envelope = Events.envelope(TYPE, UUID.randomUUID(), 1, ContractCheck.sample(TYPE));
        ContractCheck.checkEnvelope(envelope);
        envelope.remove("source");
        assertThatThrownBy(() -> ContractCheck.checkEnvelope(envelope))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("source");
    }

    @Test
    void samplesInsideAnArchiveAreFoundToo() {
        assertThat(ContractCheck.types("activity")).contains("activity.activity.completed.v1");
        ContractCheck.samples("activity").forEach(ContractCheck::check);
    }
}
