package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.outbox.KafkaClients;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.outbox.OutboxEvent;

/**
 * The heads of the seal chain outside the database: a topic that keeps everything, where no database administrator can
 * take them back.
 */
@ApplicationScoped
public class AuditHeads {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Outbox outbox;
    private final KafkaClients kafka;
    private final String context;

    AuditHeads(Outbox outbox, KafkaClients kafka, @ConfigProperty(name = "staffhome.context") String context) {
        this.outbox = outbox;
        this.kafka = kafka;
        this.context = context;
    }

    /** Sends a head with the transaction that sealed its batch. */
    void publish(AuditHead head) {
        outbox.publishAll(List.of(new OutboxEvent(
                Topics.auditHeads(context), "audit-head", context, context + ".audit.sealed.v1", Envelope.data(head))));
    }

    /**
     * All heads in the topic, from its beginning. Where two heads of one batch were published, the first counts: the
     * second belongs to a chain that was built anew.
     */
    public Map<Long, String> published() {
        Map<Long, String> heads = new TreeMap<>();
        try (Consumer<String, String> consumer = kafka.consumer("audit-verify-" + UUID.randomUUID())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.auditHeads(context)).stream()
                    .map(AuditHeads::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                    JsonNode data = Envelope.read(message.value()).data();
                    heads.putIfAbsent(
                            data.path("batchNo").asLong(), data.path("hash").asText());
                }
            }
        }
        return heads;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
