package org.staffhome.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.platform.audit.AuditFinding.Kind.BATCH_MISSING;
import static org.staffhome.platform.audit.AuditFinding.Kind.CHANGED;
import static org.staffhome.platform.audit.AuditFinding.Kind.DELETED;
import static org.staffhome.platform.audit.AuditFinding.Kind.REORDERED;
import static org.staffhome.platform.audit.AuditFinding.Kind.SEAL_BROKEN;
import static org.staffhome.platform.audit.AuditFinding.Kind.TRUNCATED;
import static org.staffhome.platform.audit.AuditFinding.Kind.UNSEALED;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.event.Topics;
import org.staffhome.testkit.CapturedEvent;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.EventCapture;
import org.staffhome.testkit.ServiceTestResource;

/** Whatever a database administrator does to the sealed log is found, with its place. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class AuditVerifyTest extends AuditTestBase {
    private static final String VICTIM = "(select entry_id from audit_sealed where batch_no = 2 and position = 3)";

    @Inject
    AuditHeads heads;

    @BeforeEach
    void threeBatches() {
        batchOf(5);
        batchOf(5);
        batchOf(5);
        assertThat(verify.verify(Map.of()))
                .satisfies(result -> assertThat(result.findings()).isEmpty())
                .satisfies(result -> assertThat(result.batches()).isEqualTo(3))
                .satisfies(result -> assertThat(result.entries()).isEqualTo(15));
    }

    @Test
    void aChangeOfAnyColumnIsFound() {
        for (String change : new String[] {
            "at = at + interval '1 microsecond'",
            "subject = 'somebody else'",
            "role = role || 'X'",
            "organization_id = null",
            "org_path = '/'",
            "member_id = gen_random_uuid()",
            "action = 'note.erase'",
            "object_type = 'other'",
            "object_id = 'other'",
            "before = null",
            "after = jsonb_set(after, '{length}', '3')",
            "trace_id = 'ffffffffffffffffffffffffffffffff'",
            "purpose = 'invented'"
        }) {
            tamper("update audit_entry set " + change + " where id = " + VICTIM);
            assertThat(verify.verify(Map.of()).findings())
                    .as(change)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.kind()).isEqualTo(CHANGED);
                        assertThat(finding.batchNo()).isEqualTo(2);
                        assertThat(finding.position()).isEqualTo(3);
                    });
            DATABASE.truncate("audit_entry", "audit_pending", "audit_sealed", "audit_seal");
            batchOf(5);
            batchOf(5);
        }
    }

    @Test
    void aDeletedEntryIsFound() {
        tamper("delete from audit_entry where id = " + VICTIM);
        assertThat(verify.verify(Map.of()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(DELETED);
            assertThat(finding.batchNo()).isEqualTo(2);
            assertThat(finding.position()).isEqualTo(3);
        });
    }

    @Test
    void anEntryDeletedTogetherWithItsPositionIsFound() {
        tamper(
                "delete from audit_entry where id = " + VICTIM,
                "delete from audit_sealed where batch_no = 2 and position = 3");
        assertThat(found()).contains(DELETED, SEAL_BROKEN);
    }

    @Test
    void aRehashedChangeBreaksTheSeal() {
        tamper("update audit_sealed set entry_hash = repeat('0', 64) where batch_no = 2 and position = 3");
        assertThat(found()).containsExactly(CHANGED, SEAL_BROKEN);
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        tamper(
                "update audit_sealed set position = 99 where batch_no = 2 and position = 3",
                "update audit_sealed set position = 3 where batch_no = 2 and position = 4",
                "update audit_sealed set position = 4 where batch_no = 2 and position = 99");
        assertThat(found()).contains(REORDERED, SEAL_BROKEN);
    }

    @Test
    void aBatchTakenOutOfTheMiddleIsFound() {
        tamper(
                "delete from audit_entry where id in (select entry_id from audit_sealed where batch_no = 2)",
                "delete from audit_sealed where batch_no = 2",
                "delete from audit_seal where batch_no = 2");
        assertThat(found()).containsExactly(BATCH_MISSING);
    }

    @Test
    void batchesThatChangedPlacesAreFound() {
        tamper(
                "update audit_seal set batch_no = 99 where batch_no = 1",
                "update audit_seal set batch_no = 1 where batch_no = 2",
                "update audit_seal set batch_no = 2 where batch_no = 99");
        assertThat(found()).contains(SEAL_BROKEN);
    }

    @Test
    void aSealWithoutItsBatchOrABatchWithoutItsSealIsFound() {
        tamper("delete from audit_seal where batch_no = 3");
        assertThat(found()).containsExactly(BATCH_MISSING);
    }

    @Test
    void aTruncatedChainIsFoundByAnyHeadThatWasKept() {
        Map<Long, String> kept = Map.of(3L, hashOf(3));
        tamper(
                "delete from audit_entry where id in (select entry_id from audit_sealed where batch_no = 3)",
                "delete from audit_sealed where batch_no = 3",
                "delete from audit_seal where batch_no = 3");
        assertThat(found()).as("without a head the shorter chain is whole").isEmpty();
        assertThat(found(kept)).containsExactly(TRUNCATED);
    }

    @Test
    void aChainBuiltAnewIsFoundByTheHeads() {
        Map<Long, String> kept = Map.of(1L, hashOf(1), 2L, hashOf(2));
        tamper(
                "update audit_entry set subject = 'somebody else' where id = " + VICTIM,
                "insert into audit_pending select id from audit_entry",
                "delete from audit_sealed",
                "delete from audit_seal");
        sealer.seal();
        assertThat(found()).as("the forged chain is consistent in itself").isEmpty();
        assertThat(found(kept)).contains(TRUNCATED);
    }

    @Test
    void theHeadsAreReadBesideTheChainInOrder() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            try (PublishedHeads published = heads.open()) {
                assertThat(List.of(published.of(1), published.of(2), published.of(3)))
                        .allMatch(Optional::isPresent);
                assertThat(published.of(1_000_000)).isEmpty();
                assertThat(published.last()).isGreaterThanOrEqualTo(3);
                assertThat(published.compared()).isEqualTo(3);
            }
        });
    }

    @Test
    void ofTwoHeadsOfOneBatchTheFirstCounts() {
        MockConsumer<String, String> topic = new MockConsumer<>(OffsetResetStrategy.EARLIEST);
        TopicPartition partition = new TopicPartition("heads", 0);
        topic.updatePartitions("heads", List.of(new PartitionInfo("heads", 0, null, null, null)));
        topic.updateBeginningOffsets(Map.of(partition, 0L));
        topic.updateEndOffsets(Map.of(partition, 4L));
        topic.schedulePollTask(() -> {
            String[] published = {"1:a", "2:b", "1:x", "4:d"};
            for (int i = 0; i < published.length; i++) {
                String[] head = published[i].split(":");
                topic.addRecord(new ConsumerRecord<>(
                        "heads",
                        0,
                        i,
                        "k",
                        "{\"id\": \"" + UUID.randomUUID()
                                + "\", \"type\": \"sample.audit.sealed.v1\", \"source\": \"/s\","
                                + " \"subject\": \"k\", \"sequence\": \"1\", \"time\": \"2026-01-01T00:00:00Z\","
                                + " \"data\": {\"batchNo\": " + head[0] + ", \"hash\": \"" + head[1] + "\"}}"));
            }
        });
        try (PublishedHeads published = new PublishedHeads(topic, "heads")) {
            assertThat(published.of(1)).contains("a");
            assertThat(published.of(2)).contains("b");
            assertThat(published.of(3)).isEmpty();
            assertThat(published.last()).isEqualTo(4);
        }
    }

    @Test
    void eachHeadIsToldAsPublished() {
        try (EventCapture capture = EventCapture.fromStart(Topics.auditHeads("sample"))) {
            CapturedEvent head = capture.await("sample.audit.sealed.v1", "sample");
            ContractCheck.check(head);
            assertThat(head.data().path("hash").asText()).hasSize(64);
        }
    }

    @Test
    void anEntrySmuggledPastTheSealerIsFound() {
        tamper("insert into audit_entry select gen_random_uuid(), at, 'smuggler', role, organization_id, org_path,"
                + " member_id, action, object_type, object_id, before, after, trace_id, purpose from audit_entry"
                + " limit 1");
        assertThat(found()).containsExactly(UNSEALED);
    }

    @Test
    void anEntryDeletedBeforeItWasSealedIsFound() {
        append(1);
        tamper("delete from audit_entry where id in (select entry_id from audit_pending)");
        assertThat(found()).containsExactly(DELETED);
    }

    private static String hashOf(long batchNo) {
        return (String) DATABASE.rows("select hash from audit_seal where batch_no = ?", batchNo)
                .get(0)
                .get("hash");
    }
}
