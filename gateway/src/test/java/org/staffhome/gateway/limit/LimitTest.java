package org.staffhome.gateway.limit;

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
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;
import org.staffhome.testkit.Tokens;

/** How often and how much one caller may ask. */
@QuarkusTest
@QuarkusTestResource(Edge.class)
class LimitTest {
    private static final String SIGN_UPS = "/api/activity/v1/activities/1/sign-ups";

    @TestHTTPResource
    String base;

    Edge.Services services;
    Client client;

    @BeforeEach
    void client() {
        client = new Client(base);
    }

    private HttpResponse<String> signUp(String subject) {
        return client.send(client.to(SIGN_UPS, Tokens.forSubject(subject)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void theTwentyFirstSignUpInTenSecondsIsRefusedAndOthersAreNot() {
        for (int i = 1; i <= 20; i++) {
            HttpResponse<String> answer = signUp("eager");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit-Limit")).contains("20");
        }
        HttpResponse<String> refused = signUp("eager");
        for (int i = 0; i < 5 && refused.statusCode() == 200; i++) {
            refused = signUp("eager");
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit-Remaining")).contains("0");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("20;w=10;name=\"sign-up\"");
        assertThat(refused.headers().firstValueAsLong("RateLimit-Reset").orElseThrow())
                .isBetween(1L, 10L);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isEqualTo(1L);
        JsonObject problem = new JsonObject(refused.body());
        assertThat(problem.getString("code")).isEqualTo("gateway.rate-limited");
        assertThat(problem.getString("routeClass")).isEqualTo("sign-up");
        assertThat(problem.getString("detail")).contains("20").doesNotContain("{");
        assertThat(signUp("patient").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/activity/v1/activities", Tokens.forSubject("eager"))
                        .statusCode())
                .as("another class of request of the same caller")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/membership/v1/members,application/json,read",
        "POST,/api/membership/v1/members,application/json,write",
        "DELETE,/api/membership/v1/members/1,application/json,write",
        "POST,/api/membership/v1/imports,application/json,upload",
        "PUT,/api/welfare/v1/households/1/attachments/2,application/json,upload",
        "GET,/api/welfare/v1/ledger/entries,text/csv,export",
        "GET,/api/membership/v1/members/export,application/json,export",
        "GET,/api/membership/v1/members,application/x-ndjson,export",
        "POST,/api/activity/v1/activities/7/sign-ups,application/json,sign-up",
        "DELETE,/api/activity/v1/activities/7/sign-ups,application/json,write"
    })
    void everyRequestBelongsToOneClass(String method, String path, String accept, String routeClass) {
        HttpResponse<String> answer = client.send(client.to(path, Tokens.forSubject("classes"))
                .header("Accept", accept)
                .method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Policy").orElseThrow())
                .endsWith("name=\"" + routeClass + "\"");
        assertThat(answer.headers().allValues("RateLimit-Limit")).hasSize(1);
    }

    @Test
    void anAnnouncedBodyBeyondTheLimitIsRefusedBeforeItIsSent() {
        int before = services.membership().requests();
        HttpResponse<String> answer = client.send(client.to("/api/membership/v1/members", Tokens.forSubject("large"))
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[3 << 20])));
        assertThat(answer.statusCode()).isEqualTo(413);
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo("gateway.body-too-large");
        assertThat(problem.getLong("maxBytes")).isEqualTo(2L << 20);
        assertThat(services.membership().requests()).isEqualTo(before);
    }

    @Test
    void aBodyThatDoesNotAnnounceItsLengthIsCutAtTheLimit() {
        HttpResponse<String> answer = client.send(client.to("/api/membership/v1/members", Tokens.forSubject("large"))
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArray(new byte[3 << 20]))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("gateway.body-too-large");
    }
}
