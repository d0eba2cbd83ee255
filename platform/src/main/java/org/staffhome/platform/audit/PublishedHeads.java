package org.staffhome.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.staffhome.platform.event.Envelope;

/**
 * The heads in their topic, from its beginning to what was its end when this was opened, one after another beside the
 * chain, at the memory of one fetch. Where two heads of one batch were published the first counts: the second belongs to a
 * chain that was built anew.
 */
final class PublishedHeads implements KnownHeads, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 60;

    private final Consumer<String, String> consumer;
    private final Map<TopicPartition, Long> ends;
    private Iterator<ConsumerRecord<String, String>> fetched = Collections.emptyIterator();
    private Head next;
    private long last;
    private long compared;

    PublishedHeads(Consumer<String, String> consumer, String topic) {
        this.consumer = consumer;
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.ends = consumer.endOffsets(partitions);
    }

    private record Head(long batchNo, String hash) {}

    @Override
    public Optional<String> of(long batchNo) {
        while ((next == null || next.batchNo() < batchNo) && advance()) {
            last = Math.max(last, next.batchNo());
        }
        if (next == null || next.batchNo() != batchNo) {
            return Optional.empty();
        }
        compared++;
        return Optional.of(next.hash());
    }

    @Override
    public long last() {
        while (advance()) {
            last = Math.max(last, next.batchNo());
        }
        return last;
    }

    /** Heads that were asked for and known. */
    long compared() {
        return compared;
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Goes on to the next head; false at the end. A topic that does not answer fails instead of holding the check up. */
    private boolean advance() {
        int silent = 0;
        while (!fetched.hasNext()) {
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                return false;
            }
            fetched = consumer.poll(POLL).iterator();
            if (!fetched.hasNext() && ++silent == SILENT_POLLS) {
                throw new IllegalStateException("the topic of the audit heads does not answer");
            }
        }
        JsonNode data = Envelope.read(fetched.next().value()).data();
        next = new Head(data.path("batchNo").asLong(), data.path("hash").asText());
        return true;
    }
}
