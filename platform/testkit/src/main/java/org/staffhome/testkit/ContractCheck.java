package org.staffhome.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds events against the published language: {@code contracts/events/<context>/<type>.schema.json} with its
 * {@code <type>.sample.json}. The schema describes the event's {@code data}; the envelope is CloudEvents 1.0.
 */
public final class ContractCheck {

    private static final String ROOT = "contracts/events";
    private static final List<String> ENVELOPE =
            List.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "sequence", "data");
    /** What every context tells alike, {@code <context>.audit.sealed.v1}, has one schema. */
    private static final String SEALED = ".audit.sealed.v1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private ContractCheck() {}

    /** The public address of a type's schema, as {@code dataschema} names it. */
    public static String schemaAddress(String type) {
        return "https://staffhome.org/" + path(type, "schema");
    }

    /** Fails unless the event's envelope is complete and its data obeys the schema of its type. */
    public static void check(CapturedEvent event) {
        if (event.isTombstone()) {
            throw new AssertionError("A tombstone has no contract");
        }
        checkEnvelope(event.envelope());
        check(event.type(), event.data());
        if (!event.envelope().path("subject").asText().equals(event.key())) {
            throw new AssertionError("The record's key is not the envelope's subject: " + event.type());
        }
    }

    /** Fails unless the envelope has what CloudEvents and the house ask for. */
    public static void checkEnvelope(JsonNode envelope) {
        List<String> missing =
                ENVELOPE.stream().filter(field -> !envelope.hasNonNull(field)).toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("The envelope lacks " + missing + ": "
                    + envelope.path("type").asText());
        }
        expect(envelope, "specversion", "1.0");
        expect(envelope, "source", "/staffhome/" + context(envelope.path("type").asText()));
        if (!envelope.path("sequence").isTextual()) {
            throw new AssertionError("CloudEvents extensions are text, also sequence");
        }
    }

    /** Fails unless the data of an event of this type obeys its schema. */
    public static void check(String type, JsonNode data) {
        List<String> faults = faults(type, data);
        if (!faults.isEmpty()) {
            throw new AssertionError(type + " breaks its schema: " + faults);
        }
    }

    /** What is wrong with the data of an event of this type; empty when nothing is. */
    public static List<String> faults(String type, JsonNode data) {
        return faults(type, data.toString());
    }

    /** The published sample of a type's data, which every consumer must be able to read. */
    public static JsonNode sample(String type) {
        try {
            return JSON.readTree(text(path(type, "sample")));
        } catch (JsonProcessingException e) {
            throw new AssertionError("The sample of " + type + " is no JSON", e);
        }
    }

    /** All samples of a context on the class path, from type to data. */
    public static Map<String, JsonNode> samples(String context) {
        Map<String, JsonNode> samples = new TreeMap<>();
        names(context, ".sample.json").forEach(type -> samples.put(type, sample(type)));
        return samples;
    }

    /** All types of a context that have a schema on the class path. */
    public static List<String> types(String context) {
        return names(context, ".schema.json");
    }

    private static List<String> faults(String type, String data) {
        Schema schema = SCHEMAS.getSchema(text(path(type, "schema")), InputFormat.JSON);
        List<Error> errors = schema.validate(
                data,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static void expect(JsonNode envelope, String field, String value) {
        if (!envelope.path(field).asText().equals(value)) {
            throw new AssertionError(
                    "The envelope's " + field + " is " + envelope.path(field) + " instead of " + value);
        }
    }

    private static String path(String type, String part) {
        String published = type.endsWith(SEALED) ? SEALED.substring(1) : type;
        return ROOT + "/" + context(published) + "/" + published + "." + part + ".json";
    }

    private static String context(String type) {
        int dot = type.indexOf('.');
        if (dot < 0) {
            throw new AssertionError("Not an event type: " + type);
        }
        return type.substring(0, dot);
    }

    private static String text(String resource) {
        try (InputStream in = loader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("There is no contract " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static List<String> names(String context, String suffix) {
        List<String> names = new ArrayList<>();
        try {
            for (URL folder : java.util.Collections.list(loader().getResources(ROOT + "/" + context))) {
                names.addAll(files(folder));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot list the contracts of " + context, e);
        }
        return names.stream()
                .filter(name -> name.endsWith(suffix))
                .map(name -> name.substring(0, name.length() - suffix.length()))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> files(URL folder) throws IOException, URISyntaxException {
        URI address = folder.toURI();
        if ("file".equals(address.getScheme())) {
            return list(Path.of(address));
        }
        String[] parts = address.getRawSchemeSpecificPart().split("!/", 2);
        try (FileSystem archive = FileSystems.newFileSystem(Path.of(URI.create(parts[0])))) {
            return list(archive.getPath(parts[1]));
        }
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static ClassLoader loader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? ContractCheck.class.getClassLoader() : loader;
    }
}
