package org.staffhome.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;
import org.staffhome.testkit.Tokens;

/** Which tokens open the door. */
@QuarkusTest
@QuarkusTestResource(Edge.class)
class TokenTest {
    @TestHTTPResource
    String base;

    Edge.Services services;

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", Tokens.expired("tokens"), "gateway.token-expired"),
                Arguments.of("another audience", Tokens.forAnotherAudience("tokens"), "gateway.token-invalid"),
                Arguments.of("no audience", Tokens.withoutAudience("tokens"), "gateway.token-invalid"),
                Arguments.of("another issuer", Tokens.ofAnotherIssuer("tokens"), "gateway.token-invalid"),
                Arguments.of("another key", Tokens.signedWithAnotherKey("tokens"), "gateway.token-invalid"),
                Arguments.of("no signature", Tokens.unsigned("tokens"), "gateway.token-invalid"),
                Arguments.of("opaque", "0123456789abcdef", "gateway.token-invalid"),
                Arguments.of("no JSON", "a.b.c", "gateway.token-invalid"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefusedAndReachesNoService(String kind, String token, String code) {
        int before = services.membership().requests();
        HttpResponse<String> answer = new Client(base).get("/api/membership/v1/things", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer")
                .contains("invalid_token");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem.getString("type")).isEqualTo("/api/problems/" + code);
        assertThat(problem.getInteger("status")).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(token);
        assertThat(services.membership().requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/membership/v1/things", "/api/overview", "/api/me", "/api/todos", "/api/search?q=a"})
    void withoutATokenNothingIsAnswered(String path) {
        int before = services.membership().requests();
        Client client = new Client(base);
        HttpResponse<String> answer = client.send(client.to(path).header("Accept-Language", "en"));
        assertThat(answer.statusCode()).isEqualTo(401);
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo("gateway.token-missing");
        assertThat(problem.getString("title")).isEqualTo("Not signed in");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer")
                .doesNotContain("error");
        assertThat(services.membership().requests()).isEqualTo(before);
    }

    @Test
    void anotherSchemeIsNoToken() {
        Client client = new Client(base);
        HttpResponse<String> answer =
                client.send(client.to("/api/membership/v1/things").header("Authorization", "Basic YTpi"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("gateway.token-missing");
    }

    @Test
    void aTokenInTheAddressIsNoToken() {
        Client client = new Client(base);
        HttpResponse<String> answer =
                client.send(client.to("/api/membership/v1/things?access_token=" + Tokens.forSubject("tokens")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theCatalogueOfProblemsIsOpen() {
        Client client = new Client(base);
        HttpResponse<String> ofAService = client.send(client.to("/api/membership/v1/problems/request.invalid"));
        assertThat(ofAService.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(ofAService.body()).getJsonObject("headers").fieldNames())
                .doesNotContain("authorization");
    }
}
