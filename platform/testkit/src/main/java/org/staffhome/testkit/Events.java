package org.staffhome.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.staffhome.servers.Topics;

/** Sends what another service would publish: through a real producer, in the published envelope. */
public final class Events {

    /** The content type of every record. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    private static final String SEQUENCE_HEADER = "ce_sequence";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Events() {}

    /**
     * Sends an event of another context to its event topic.
     *
     * @param type such as {@code membership.organization.established.v1}; its first word is the context
     * @param sequence the position in the aggregate's life, from 1
     */
    public static void send(String type, UUID aggregateId, long sequence, Object data) {
        sendTo(eventTopic(type), aggregateId.toString(), envelope(type, aggregateId, sequence, data));
    }

    /**
     * Sends the present state of a thing to its compacted topic.
     *
     * @param context the owning context, such as {@code membership}
     * @param thing such as {@code organization}
     */
    public static void state(String context, String thing, UUID key, long sequence, Object data) {
        sendTo(
                stateTopic(context, thing),
                key.toString(),
                envelope(context + "." + thing + ".state.v1", key, sequence, data));
    }

    /**
     * Erases a thing from its compacted topic.
     *
     * @param sequence the position in the thing's life; a tombstone has no body to carry it, so a header does
     */
    public static void erase(String context, String thing, UUID key, long sequence) {
        sendTo(stateTopic(context, thing), key.toString(), null, sequence);
    }

    /** Sends an envelope as it is, for duplicates, disorder and malformed records. */
    public static void sendTo(String topic, String key, JsonNode envelope) {
        sendTo(topic, key, envelope.toString());
    }

    /** Sends any text; null is a tombstone. Returns when the broker has acknowledged it. */
    public static void sendTo(String topic, String key, String value) {
        sendTo(topic, key, value, null);
    }

    private static void sendTo(String topic, String key, String value, Long sequence) {
        Topics.ensure(TestServers.kafka(), List.of(topic));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestServers.kafka(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
            record.headers().add("content-type", CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
            if (sequence != null) {
                record.headers().add(SEQUENCE_HEADER, sequence.toString().getBytes(StandardCharsets.UTF_8));
            }
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused a record for " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** A new envelope with an id of its own. */
    public static ObjectNode envelope(String type, UUID aggregateId, long sequence, Object data) {
        String context = context(type);
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("specversion", "1.0");
        envelope.put("id", UUID.randomUUID().toString());
        envelope.put("source", "/staffhome/" + context);
        envelope.put("type", type);
        envelope.put("subject", aggregateId.toString());
        envelope.put("time", Instant.now().toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("dataschema", ContractCheck.schemaAddress(type));
        envelope.put("aggregatetype", type.split("\\.")[1]);
        envelope.put("sequence", Long.toString(sequence));
        envelope.set("data", tree(data));
        return envelope;
    }

    /** The event topic of the context that a type belongs to. */
    public static String eventTopic(String type) {
        return "staffhome." + context(type) + ".events.v1";
    }

    /** The compacted topic of a thing. */
    public static String stateTopic(String context, String thing) {
        return "staffhome." + context + "." + thing + ".state.v1";
    }

    private static JsonNode tree(Object data) {
        try {
            return data instanceof String text ? JSON.readTree(text) : JSON.valueToTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Data that is no JSON", e);
        }
    }

    private static String context(String type) {
        return type.substring(0, type.indexOf('.'));
    }
}
