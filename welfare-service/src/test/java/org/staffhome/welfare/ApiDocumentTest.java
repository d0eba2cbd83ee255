package org.staffhome.welfare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The OpenAPI document is the auditors' manual: nothing in it is left unexplained. */
@QuarkusTest
class ApiDocumentTest extends WelfareTest {

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyOperationAndEveryFieldIsExplained() throws JsonProcessingException {
        JsonNode api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        int operations = 0;
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.has("operationId")) {
                    operations++;
                    check(operation);
                }
            }
        }
        api.at("/components/schemas").fields().forEachRemaining(schema -> schema.getValue()
                .path("properties")
                .fields()
                .forEachRemaining(field -> require(
                        schema.getKey() + "." + field.getKey(),
                        "description",
                        field.getValue().hasNonNull("description"))));
        assertThat(faults).isEmpty();
        assertThat(operations).isGreaterThan(40);
    }

    private void check(JsonNode operation) {
        String id = operation.path("operationId").asText();
        require(id, "permission", operation.has("x-permission"));
        require(id, "Chinese term", operation.path("summary").asText().matches(".*\\(.*\\p{IsHan}.*\\)"));
        require(id, "description", operation.hasNonNull("description"));
        require(id, "problem 400", operation.path("responses").has("400"));
        operation
                .at("/requestBody/content")
                .fields()
                .forEachRemaining(media -> require(
                        id,
                        "example",
                        media.getValue().has("example") || !media.getKey().equals("application/json")));
        operation
                .path("parameters")
                .forEach(parameter -> require(
                        id + " " + parameter.path("name").asText(),
                        "description",
                        parameter.has("$ref")
                                || parameter.path("in").asText().equals("path")
                                || parameter.hasNonNull("description")));
    }

    private void require(String where, String what, boolean there) {
        if (!there) {
            faults.add(where + " lacks " + what);
        }
    }
}
