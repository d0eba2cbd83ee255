package org.staffhome.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.sample.SampleTest;

@QuarkusTest
class ApiDocumentTest extends SampleTest {
    @Test
    void everyOperationHasPermissionProblemsSummaryAndExamples() throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        assertThat(api.path("openapi").asText()).startsWith("3.1");
        List<String> faults = new ArrayList<>();
        int operations = 0;
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                if (!operation.has("operationId")) {
                    continue;
                }
                operations++;
                String id = operation.path("operationId").asText();
                require(faults, id, "permission", operation.has("x-permission"));
                require(
                        faults,
                        id,
                        "summary",
                        operation.path("summary").asText().matches(".*\\(.*\\p{IsHan}.*\\)"));
                require(faults, id, "problem 400", operation.path("responses").has("400"));
                require(
                        faults,
                        id,
                        "security",
                        operation.path("security").isEmpty()
                                == operation.path("x-permission").asText().equals("public"));
                JsonNode json = operation.at("/requestBody/content/application~1json");
                require(faults, id, "example", json.isMissingNode() || json.has("example"));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(operations).isGreaterThan(8);
        JsonNode write = api.at("/paths/~1api~1sample~1v1~1notes/post");
        assertThat(write.at("/requestBody/content/application~1json/example/text")
                        .asText())
                .isEqualTo("会议记录");
        assertThat(write.path("parameters").toString()).contains("Idempotency-Key");
        assertThat(api.at("/components/responses/Problem422/content/application~1problem+json/example/status")
                        .asInt())
                .isEqualTo(422);
    }

    private static void require(List<String> faults, String operation, String what, boolean there) {
        if (!there) {
            faults.add(operation + " lacks " + what);
        }
    }
}
