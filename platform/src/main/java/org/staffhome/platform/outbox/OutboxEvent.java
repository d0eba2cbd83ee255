package org.staffhome.platform.outbox;

/**
 * An event on its way.
 *
 * @param topic where it goes
 * @param aggregateType what the key names
 * @param key id of the aggregate
 * @param type type of the event
 * @param payload data as JSON, null for a tombstone
 */
public record OutboxEvent(String topic, String aggregateType, String key, String type, String payload) {}
