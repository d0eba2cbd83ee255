package org.staffhome.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;

/**
 * The merged OpenAPI document and the committed one of each service are what {@code contracts/lint/ruleset.yaml} asks
 * for: Spectral's rules for OpenAPI, the OWASP API rules, and those of the house.
 */
@QuarkusTest
@QuarkusTestResource(Edge.class)
class OpenApiLintTest {
    private static final String READ = "/paths/~1api~1membership~1v1~1organizations~1{id}/get";
    private static final String LIST = "/paths/~1api~1membership~1v1~1organizations/get";

    @TestHTTPResource
    String base;

    @Test
    void theMergedDocumentAndThoseOfTheServicesLintClean() {
        Path[] documents = Stream.concat(
                        Stream.of(Released.suite(new Client(base))),
                        Released.CONTEXTS.stream().map(Released::committed))
                .toArray(Path[]::new);
        assertThat(ContractTools.lint(documents)).isEmpty();
    }

    @Test
    void eachPlantedViolationIsFound() throws IOException {
        Map<String, Consumer<ObjectNode>> violations = new LinkedHashMap<>();
        violations.put("staffhome-operation-description", api -> at(api, READ).remove("description"));
        violations.put(
                "staffhome-summary-with-chinese-term", api -> at(api, READ).put("summary", "Read"));
        violations.put("staffhome-permission", api -> at(api, READ).remove("x-permission"));
        violations.put("staffhome-token-unless-public", api -> at(api, READ).putArray("security"));
        violations.put(
                "staffhome-token-only-problems-public", api -> at(api, LIST).put("x-permission", "public"));
        violations.put(
                "staffhome-problem-404", api -> at(api, READ + "/responses").remove("404"));
        violations.put("staffhome-problems", api -> at(api, READ + "/responses").remove("400"));
        violations.put("owasp:api8:2023-define-error-responses-401", api -> at(api, READ + "/responses")
                .remove("401"));
        violations.put("owasp:api4:2023-rate-limit-responses-429", api -> at(api, READ + "/responses")
                .remove("429"));
        violations.put("staffhome-body-example", api -> at(api, LIST + "/responses/200/content/application~1json")
                .remove("example"));
        violations.put(
                "staffhome-parameter",
                api -> ((ObjectNode) at(api, LIST).withArray("parameters").get(0)).remove("description"));
        violations.put("staffhome-field-description", api -> field(api, "OrganizationView", "name")
                .remove("description"));
        violations.put("owasp:api4:2023-string-limit", api -> field(api, "OrganizationView", "name")
                .remove("maxLength"));
        violations.put("owasp:api4:2023-array-limit", api -> field(api, "PageOrganizationView", "items")
                .remove("maxItems"));
        violations.put("owasp:api4:2023-integer-limit", api -> field(api, "AppointmentView", "version")
                .remove("maximum"));
        violations.put("owasp:api4:2023-rate-limit", api -> at(api, LIST + "/responses/200")
                .remove("headers"));
        violations.put(
                "oas3-valid-media-example", api -> at(api, READ + "/responses/200/content/application~1json/example")
                        .put("version", "two"));
        ObjectNode document = Released.document("membership");
        violations.values().forEach(violation -> violation.accept(document));
        Path file = ContractTools.target("planted.json");
        Files.writeString(file, new ObjectMapper().writeValueAsString(document));
        assertThat(ContractTools.lint(file))
                .extracting(ContractTools.Finding::rule)
                .containsAll(violations.keySet());
    }

    private static ObjectNode at(ObjectNode api, String pointer) {
        JsonNode node = api.at(pointer);
        assertThat(node.isObject()).as("%s is there to be broken", pointer).isTrue();
        return (ObjectNode) node;
    }

    private static ObjectNode field(ObjectNode api, String schema, String name) {
        return at(api, "/components/schemas/" + schema + "/properties/" + name);
    }
}
