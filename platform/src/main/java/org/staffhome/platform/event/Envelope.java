package org.staffhome.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;

/**
 * CloudEvents 1.0 in structured JSON. Readers are tolerant: fields they do not know are passed over, because a contract
 * may grow.
 */
public final class Envelope {
    /** Content type of a record's value. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** Record header that carries the sequence of a tombstone, which has no body to carry it. */
    public static final String SEQUENCE_HEADER = "ce_sequence";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Envelope() {}

    /** The mapper for data of events. */
    public static ObjectMapper mapper() {
        return JSON;
    }

    /** Writes the data of an event as JSON. */
    public static String data(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "event data of " + data.getClass().getSimpleName() + " is no JSON", e);
        }
    }

    /** Writes a whole event. */
    public static String write(EventHeader header, String aggregateType, String traceparent, String data) {
        ObjectNode event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", header.id().toString());
        event.put("source", header.source());
        event.put("type", header.type());
        event.put("subject", header.subject());
        event.put("time", header.time().toString());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", "urn:staffhome:schema:" + header.type());
        event.put("aggregatetype", aggregateType);
        event.put("sequence", Long.toString(header.sequence()));
        if (traceparent != null) {
            event.put("traceparent", traceparent);
        }
        try {
            event.set("data", JSON.readTree(data));
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("stored event data is no JSON", e);
        }
    }

    /** A read event: its header and its data still as a tree. */
    public record Parsed(EventHeader header, String traceparent, JsonNode data) {}

    /** Reads an event; a value that is no CloudEvent of ours is an {@link IllegalArgumentException}. */
    public static Parsed read(String value) {
        try {
            JsonNode event = JSON.readTree(value);
            EventHeader header = new EventHeader(
                    UUID.fromString(required(event, "id")),
                    required(event, "type"),
                    required(event, "source"),
                    required(event, "subject"),
                    Long.parseLong(required(event, "sequence")),
                    Instant.parse(required(event, "time")));
            JsonNode data = event.get("data");
            if (data == null || data.isNull()) {
                throw new IllegalArgumentException("event without data");
            }
            return new Parsed(header, event.path("traceparent").asText(null), data);
        } catch (JsonProcessingException | java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("not a CloudEvent in JSON", e);
        }
    }

    private static String required(JsonNode event, String field) {
        JsonNode value = event.get(field);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("event without " + field);
        }
        return value.asText();
    }
}
