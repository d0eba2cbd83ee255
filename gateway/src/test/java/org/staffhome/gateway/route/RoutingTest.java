package org.staffhome.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;
import org.staffhome.testkit.Tokens;

/** Which request reaches which service, and what of it. */
@QuarkusTest
@QuarkusTestResource(Edge.class)
class RoutingTest {
    @TestHTTPResource
    String base;

    Edge.Services services;
    Client client;
    String token;

    @BeforeEach
    void signIn() {
        client = new Client(base);
        token = Tokens.forSubject("routing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership", "activity", "welfare", "evaluation"})
    void eachContextHasItsService(String context) {
        HttpResponse<String> answer = client.get("/api/" + context + "/v1/things?q=%E5%B7%A5%E4%BC%9A&limit=5", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject seen = new JsonObject(answer.body());
        assertThat(seen.getString("uri")).isEqualTo("/api/" + context + "/v1/things?q=%E5%B7%A5%E4%BC%9A&limit=5");
        assertThat(seen.getJsonObject("headers").getString("authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void aBodyArrivesWhole() {
        HttpResponse<String> answer = client.send(client.to("/api/membership/v1/whole", token)
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(100_000))));
        assertThat(new JsonObject(answer.body()).getInteger("bodyBytes")).isEqualTo(100_000);
    }

    @Test
    void aBodyWithoutAnnouncedLengthArrivesWhole() {
        HttpResponse<String> answer = client.send(client.to("/api/membership/v1/whole", token)
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString("x".repeat(100_000)))));
        assertThat(new JsonObject(answer.body()).getInteger("bodyBytes")).isEqualTo(100_000);
    }

    @Test
    void claimsOfIdentityAreRemoved() {
        HttpResponse<String> answer = client.send(client.to("/api/membership/v1/things", token)
                .header("X-Forwarded-User", "admin")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-User-Id", "admin")
                .header("Remote-User", "admin")
                .header("X-Remote-User", "admin")
                .header("X-Auth-Request-User", "admin")
                .header("X-Staffhome-Scope", "/1/")
                .header("X_Forwarded_User", "admin")
                .header("Forwarded", "for=203.0.113.9")
                .header("Cookie", "session=1"));
        JsonObject seen = new JsonObject(answer.body()).getJsonObject("headers");
        assertThat(seen.encode()).doesNotContain("admin").doesNotContain("203.0.113.9");
        assertThat(seen.fieldNames())
                .doesNotContain("cookie", "forwarded", "x-staffhome-scope")
                .contains("x-forwarded-for", "x-forwarded-proto", "x-forwarded-host");
        assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
    }

    @Test
    void theRequestKeepsItsIdAndTrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        HttpResponse<String> answer = client.send(client.to("/api/membership/v1/things", token)
                .header("X-Request-Id", "desk-0001-abcd")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        JsonObject seen = new JsonObject(answer.body()).getJsonObject("headers");
        assertThat(seen.getString("x-request-id")).isEqualTo("desk-0001-abcd");
        assertThat(seen.getString("traceparent"))
                .startsWith("00-" + trace + "-")
                .doesNotContain("00f067aa0ba902b7");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("desk-0001-abcd");
    }

    @Test
    void aRequestWithoutOrWithAStrangeIdGetsOne() {
        HttpResponse<String> answer =
                client.send(client.to("/api/membership/v1/things", token).header("X-Request-Id", "a b;c"));
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(new JsonObject(answer.body()).getJsonObject("headers").getString("x-request-id"))
                .isEqualTo(id);
    }

    @Test
    void theServiceSeesTheHostOfTheClientAndItsAddressesComeBackRelative() {
        services.membership().on("/moved", request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", "http://" + request.authority() + "/api/membership/v1/things/7?x=1")
                .putHeader("Server", "secret/1.0")
                .putHeader("Set-Cookie", "a=b")
                .end());
        HttpResponse<String> answer =
                client.send(client.to("/api/membership/v1/moved", token).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/membership/v1/things/7?x=1");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"204,DELETE", "304,GET", "200,HEAD"})
    void answersWithoutBodyComeThrough(int status, String method) {
        services.membership().on("/empty" + status, request -> {
            request.response().setStatusCode(status);
            if (status == 200) {
                request.response().putHeader("Content-Length", "1234");
            }
            request.response().end();
        });
        HttpResponse<String> answer = client.send(client.to("/api/membership/v1/empty" + status, token)
                .method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        if (status == 200) {
            assertThat(answer.headers().firstValue("Content-Length")).contains("1234");
        }
    }

    @Test
    void problemsOfAServicePassUntouched() {
        services.membership().on("/refused", request -> request.response()
                .setStatusCode(422)
                .putHeader("Content-Type", "application/problem+json")
                .end("{\"code\":\"household.cadre-missing\"}"));
        HttpResponse<String> answer = client.get("/api/membership/v1/refused", token);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"code\":\"household.cadre-missing\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/payroll/v1/things",
                "/api/membership/v2/things",
                "/api/membership",
                "/api/membership/things",
                "/api/membership/v1/../q/health",
                "/api/membership/v1/%2e%2e/q/health",
                "/api/membership/v1/a%2fb",
                "/api/membership/v1//things",
                "/api/",
                "/nothing"
            })
    void anUnknownAddressIsAProblem(String path) {
        int before = services.membership().requests();
        HttpResponse<String> answer = client.get(path, token);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo("gateway.route-unknown");
        assertThat(problem.getString("title")).isEqualTo("地址不存在");
        assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}").doesNotMatch("0{32}");
        assertThat(services.membership().requests()).isEqualTo(before);
    }

    @Test
    void anUnknownMethodIsAProblem() {
        HttpResponse<String> answer = client.send(client.to("/api/membership/v1/things", token)
                .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1")
                .method("PROPFIND", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertThat(new JsonObject(answer.body()).getString("title")).isEqualTo("Method not allowed");
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
    }

    @Test
    void answersCarryTheHeadersThatKeepBrowsersSafe() {
        HttpResponse<String> answer = client.get("/api/membership/v1/things", token);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
}
