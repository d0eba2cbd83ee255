package org.staffhome.testkit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One record that a service published.
 *
 * @param topic the topic it was read from
 * @param partition the partition of the topic
 * @param offset the position in the partition
 * @param key the record's key, the aggregate's id
 * @param envelope the CloudEvents envelope; null for a tombstone
 */
public record CapturedEvent(String topic, int partition, long offset, String key, JsonNode envelope) {

    /** Whether this record erases its key from a compacted topic. */
    public boolean isTombstone() {
        return envelope == null;
    }

    /** The event's type; empty for a tombstone. */
    public String type() {
        return isTombstone() ? "" : envelope.path("type").asText();
    }

    /** The position within its aggregate's life. */
    public long sequence() {
        return isTombstone() ? -1 : envelope.path("sequence").asLong();
    }

    /** What happened, without the envelope. */
    public JsonNode data() {
        return isTombstone() ? null : envelope.path("data");
    }
}
