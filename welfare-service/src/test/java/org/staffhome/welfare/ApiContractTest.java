package org.staffhome.welfare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.OpenApiContract;

/** The OpenAPI document is the auditors' manual: committed, complete, and no field of it is left unexplained. */
@QuarkusTest
class ApiContractTest extends WelfareTest {
    /** They add something of their own, which must not be lost because the file moved on, or change nothing. */
    private static final Set<String> ADDING_OR_READING =
            Set.of("recordObjection", "discloseHousehold", "replayDecisionSheet");

    @Test
    void theServedDocumentIsTheCommittedOne() {
        OpenApiContract.isCommitted("welfare");
    }

    @Test
    void everyOperationIsDescribedForAuditorsAndIntegrators() {
        OpenApiContract.isComplete();
    }

    @Test
    void everyFieldAndEveryParameterIsExplained() throws JsonProcessingException {
        JsonNode api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        List<String> unexplained = new ArrayList<>();
        api.at("/components/schemas")
                .fields()
                .forEachRemaining(
                        schema -> schema.getValue().path("properties").fields().forEachRemaining(field -> {
                            if (!field.getValue().hasNonNull("description")) {
                                unexplained.add(schema.getKey() + "." + field.getKey());
                            }
                        }));
        api.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("parameters").forEach(parameter -> {
                            if (parameter.path("in").asText().matches("query|header")
                                    && !parameter.hasNonNull("description")) {
                                unexplained.add(operation.path("operationId").asText() + " "
                                        + parameter.path("name").asText());
                            }
                        })));
        assertThat(unexplained).isEmpty();
    }

    @Test
    void everyChangeOfAnExistingThingNamesItsVersion() throws JsonProcessingException {
        JsonNode api = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());
        Set<String> unversioned = new TreeSet<>();
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    String id = operation.getValue().path("operationId").asText();
                    boolean changes = path.getKey().matches(".*/(households|programmes|applications)/[{]id}/.*")
                            && !operation.getKey().equals("get");
                    boolean versioned = operation.getValue().path("responses").has("412");
                    if (changes && !versioned) {
                        unversioned.add(id);
                    }
                }));
        assertThat(unversioned).containsExactlyInAnyOrderElementsOf(ADDING_OR_READING);
    }
}
