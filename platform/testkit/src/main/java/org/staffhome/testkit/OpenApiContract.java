package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the OpenAPI document that a service serves against the one committed under {@code contracts/openapi}, and each of
 * its operations against what integrators and auditors need to find there. After an intended change run the test with
 * {@code -Dcontracts.update=true} and commit the new document.
 */
public final class OpenApiContract {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private OpenApiContract() {}

    /** The served document is the committed one. */
    public static void isCommitted(String context) {
        String served = RestAssured.given().get("/q/openapi?format=yaml").asString();
        Path file = Path.of(System.getProperty("staffhome.repository"), "contracts", "openapi", context + ".yaml");
        try {
            if (Boolean.getBoolean("contracts.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, served);
            }
            assertThat(file).as("run with -Dcontracts.update=true and commit").exists();
            assertThat(YAML.readTree(served))
                    .as("the API changed: run with -Dcontracts.update=true and commit contracts/openapi")
                    .isEqualTo(YAML.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation has summary with the Chinese term, description, permission, problems, and examples of bodies. */
    public static void isComplete() {
        List<String> faults = new ArrayList<>();
        for (ApiDescription.Operation operation :
                ApiDescription.ofTheServiceUnderTest().operations()) {
            JsonNode description = operation.description();
            require(faults, operation, "permission", !operation.permission().isEmpty());
            require(
                    faults,
                    operation,
                    "a summary with the Chinese term",
                    description.path("summary").asText().matches(".*[(（].*\\p{IsHan}.*[)）].*"));
            require(faults, operation, "a description", description.has("description"));
            require(faults, operation, "a tag", !description.path("tags").isEmpty());
            require(
                    faults,
                    operation,
                    "problem 400",
                    description.path("responses").has("400"));
            examples(faults, operation, "request", description.path("requestBody"));
            description.path("responses").fields().forEachRemaining(response -> {
                if (response.getKey().startsWith("2")) {
                    examples(faults, operation, "answer " + response.getKey(), response.getValue());
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    private static void examples(List<String> faults, ApiDescription.Operation operation, String what, JsonNode body) {
        JsonNode content = body.path("content");
        require(faults, operation, "a media type of its " + what, content.isMissingNode() || !content.isEmpty());
        JsonNode json = content.path("application/json");
        require(
                faults,
                operation,
                "an example of its " + what,
                json.isMissingNode() || json.has("example") || json.has("examples"));
    }

    private static void require(List<String> faults, ApiDescription.Operation operation, String what, boolean there) {
        if (!there) {
            faults.add(operation.id() + " lacks " + what);
        }
    }
}
