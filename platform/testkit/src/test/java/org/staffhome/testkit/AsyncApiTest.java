package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code contracts/asyncapi.yaml} names every schema, and every sample obeys its schema. */
class AsyncApiTest {
    private static final List<String> CONTEXTS = List.of("membership", "activity", "welfare", "evaluation");
    private static final String ADDRESS = "https://staffhome.org/contracts";
    private static final String SEALED = ".audit.sealed.v1";
    private static final JsonNode DOCUMENT = document();

    @Test
    void everySchemaIsNamedAndEveryNameHasItsSchema() {
        TreeSet<String> named = new TreeSet<>();
        DOCUMENT.at("/components/messages").forEach(message -> {
            String type = message.path("name").asText();
            String reference =
                    message.at("/payload/allOf/1/properties/data/$ref").asText();
            assertThat(reference)
                    .isEqualTo("." + ContractCheck.schemaAddress(type).substring(ADDRESS.length()));
            assertThat(message.at("/payload/allOf/1/properties/type/const").asText())
                    .isEqualTo(type);
            named.add(type);
        });
        assertThat(named)
                .as("add a message for each new schema to contracts/asyncapi.yaml")
                .isEqualTo(new TreeSet<>(types().toList()));
    }

    @Test
    void everyMessageTravelsOnTheTopicOfItsContext() {
        TreeSet<String> travelling = new TreeSet<>();
        DOCUMENT.path("channels").forEach(channel -> channel.path("messages").forEach(message -> {
            JsonNode target = DOCUMENT.at(message.path("$ref").asText().substring(1));
            String type = target.path("name").asText();
            assertThat(channel.path("address").asText()).isEqualTo(topic(type));
            travelling.add(type);
        }));
        assertThat(travelling).isEqualTo(new TreeSet<>(types().toList()));
    }

    @Test
    void everyChannelHasAnOperation() {
        TreeSet<String> operated = new TreeSet<>();
        DOCUMENT.path("operations")
                .forEach(operation ->
                        operated.add(operation.at("/channel/$ref").asText().substring("#/channels/".length())));
        TreeSet<String> channels = new TreeSet<>();
        DOCUMENT.path("channels").fieldNames().forEachRemaining(channels::add);
        assertThat(operated).isEqualTo(channels);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySampleObeysItsSchema(String type) {
        ContractCheck.check(type, ContractCheck.sample(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFieldIsDescribed(String type) throws IOException {
        String file = "contracts" + ContractCheck.schemaAddress(type).substring(ADDRESS.length());
        JsonNode schema = read(new ObjectMapper(), file);
        List<String> silent = new ArrayList<>();
        collectUndescribed(schema, "", silent);
        assertThat(silent).isEmpty();
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("additionalProperties").asBoolean(false)).isTrue();
    }

    static Stream<String> types() {
        return CONTEXTS.stream()
                .flatMap(context -> Stream.concat(
                        ContractCheck.types(context).stream(),
                        // Told by every context alike, so it has one schema.
                        ContractCheck.types("audit").stream().map(type -> context + "." + type)));
    }

    private static void collectUndescribed(JsonNode schema, String path, List<String> silent) {
        if (schema.path("description").asText().isBlank()) {
            silent.add(path);
        }
        schema.path("properties")
                .fields()
                .forEachRemaining(p -> collectUndescribed(p.getValue(), path + "/" + p.getKey(), silent));
    }

    /**
     * State topics carry one thing each, {@code <context>.<thing>.state.v1}, heads of the audit have their own; all else
     * goes to the event topic.
     */
    private static String topic(String type) {
        if (type.endsWith(SEALED)) {
            return "staffhome." + type.replace(SEALED, ".audit-heads.v1");
        }
        return "staffhome." + (type.endsWith(".state.v1") ? type : type.substring(0, type.indexOf('.')) + ".events.v1");
    }

    private static JsonNode document() {
        try {
            return read(new ObjectMapper(new YAMLFactory()), "contracts/asyncapi.yaml");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(ObjectMapper mapper, String resource) throws IOException {
        try (InputStream in = AsyncApiTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return mapper.readTree(in);
        }
    }
}
