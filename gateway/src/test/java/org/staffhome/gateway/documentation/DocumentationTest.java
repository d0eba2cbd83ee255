package org.staffhome.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;

/** The description of the suite as the gateway serves it. */
@QuarkusTest
@QuarkusTestResource(Edge.class)
class DocumentationTest {
    private static final String MEMBERSHIP = """
            {"openapi":"3.1.0","tags":[{"name":"Me","description":"The caller"}],
             "paths":{"/api/membership/v1/me":{"get":{"operationId":"getMe","tags":["Me"],
               "responses":{"200":{"description":"ok","content":{"application/json":{"schema":
                 {"$ref":"#/components/schemas/ProblemView"}}}}}}}},
             "components":{"schemas":{"ProblemView":{"type":"object"}}}}
            """;

    @TestHTTPResource
    String base;

    Edge.Services services;

    private HttpResponse<String> get(String path, String accept) {
        Client client = new Client(base);
        return client.send(client.to(path).header("Accept", accept));
    }

    @Test
    void theMergedDocumentHoldsTheServicesAndTheComposedReads() throws IOException {
        services.membership().onAbsolute("/q/openapi", request -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(MEMBERSHIP));
        HttpResponse<String> answer = get("/openapi", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode document = new ObjectMapper().readTree(answer.body());
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        assertThat(document.get("paths").has("/api/overview")).isTrue();
        assertThat(document.get("paths").has("/api/membership/v1/me")).isTrue();
        assertThat(document.at("/paths/~1api~1overview/get/x-permission").asText())
                .isEqualTo("authenticated");
        assertThat(document.at("/components/schemas/Overview/properties/unions/type")
                        .toString())
                .contains("integer");
        OpenApiMergeTest.Soundness.check(document);
        HttpResponse<String> yaml = get("/openapi", "application/yaml");
        assertThat(yaml.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(document);
        assertThat(new YAMLMapper().readTree(get("/openapi.yaml", "*/*").body()))
                .isEqualTo(document);
    }

    @Test
    void aServiceThatDoesNotAnswerIsDescribedAsReleasedAndTheDocumentSaysSo() {
        services.welfare().onAbsolute("/q/openapi", request -> request.response()
                .setStatusCode(503)
                .end());
        JsonNode document = json(get("/openapi", "application/json").body());
        assertThat(document.at("/paths/~1api~1welfare~1v1~1households/get/operationId")
                        .asText())
                .isEqualTo("listHouseholds");
        assertThat(document.at("/info/x-sources/welfare").asText()).isEqualTo("released");
        assertThat(document.at("/info/x-sources/gateway").asText()).isEqualTo("served");
        assertThat(document.at("/info/description").asText()).contains("`welfare` 暂无应答");
        JsonNode own = json(get("/openapi/welfare", "application/json").body());
        assertThat(own.at("/info/x-sources/welfare").asText()).isEqualTo("released");
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyComposedReadHasSummaryAndFieldDescriptions() throws IOException {
        JsonNode own = new ObjectMapper()
                .readTree(get("/openapi/gateway", "application/json").body());
        own.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("summary").asText()).matches(".+\\(.+\\)");
                    assertThat(operation.path("description").asText()).isNotBlank();
                    assertThat(operation.path("x-permission").asText()).isIn("authenticated", "public");
                }));
        own.at("/components/schemas").forEach(schema -> schema.path("properties")
                .forEach(property -> assertThat(property.has("description") || property.has("$ref"))
                        .as("%s", property)
                        .isTrue()));
    }

    @ParameterizedTest
    @CsvSource({
        "/events/membership/membership.organization.established.v1.schema.json, 200",
        "/events/membership/..%2f..%2fapplication.yaml, 404",
        "/events/membership/nothing.json, 404",
        "/openapi/payroll, 404"
    })
    void contractsAreServedAndNothingElse(String path, int status) {
        assertThat(get(path, "*/*").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs/", "/index.html", "/docs/docs.js", "/start.css"})
    void pagesComeFromHereUnderAStrictPolicyAndAreAskedForAnew(String path) {
        HttpResponse<String> answer = get(path, "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'self'").doesNotContain("http").doesNotContain("unsafe-eval");
        assertThat(answer.body())
                .doesNotContain("<script>")
                .doesNotContain("https://")
                .doesNotContain("style=");
    }

    @Test
    void theScriptOfTheDocumentationPageIsServedFromHere() {
        HttpResponse<String> answer = get("/webjars/scalar/scalar.js", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().length()).isGreaterThan(1_000_000);
    }

    @Test
    void theHealthOfTheSuiteNamesEachServiceAndTheGatewayIsReadyByItself() {
        HttpResponse<String> health = get("/q/health", "application/json");
        assertThat(health.body())
                .contains("\"membership\"")
                .contains("\"activity\"")
                .contains("\"welfare\"")
                .contains("\"evaluation\"")
                .contains("\"identity\"");
        JsonNode checks = json(health.body()).path("checks");
        assertThat(checks)
                .anyMatch(check -> check.path("name").asText().equals("identity")
                        && check.path("status").asText().equals("UP"));
        assertThat(get("/q/health/ready", "application/json").statusCode()).isEqualTo(200);
    }
}
