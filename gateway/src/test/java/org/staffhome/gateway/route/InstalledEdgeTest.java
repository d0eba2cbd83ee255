package org.staffhome.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;
import org.staffhome.testkit.Tokens;

/** The edge as it is installed: a proxy that ends TLS before it, and a portal whose pages may call the API. */
@QuarkusTest
@QuarkusTestResource(Edge.class)
@TestProfile(InstalledEdgeTest.Installed.class)
class InstalledEdgeTest {
    private static final String PORTAL = "https://portal.example.org";

    /** Configuration of an installation. */
    public static class Installed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.cors.origins", PORTAL,
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @BeforeAll
    static void letClientsSendOrigins() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin,access-control-request-method,host");
    }

    @TestHTTPResource
    String base;

    private HttpResponse<String> from(String origin) {
        Client client = new Client(base);
        return client.send(client.to("/api/membership/v1/things", Tokens.forSubject("portal"))
                .header("Origin", origin));
    }

    private HttpResponse<String> preflight(String origin) {
        Client client = new Client(base);
        return client.send(client.to("/api/membership/v1/things")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void pagesOfThePortalMayCall() {
        HttpResponse<String> answer = from(PORTAL);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PORTAL);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("RateLimit-Remaining")
                .contains("Retry-After");
    }

    @Test
    void thePortalsPreflightIsAnsweredWithoutAToken() {
        HttpResponse<String> answer = preflight(PORTAL);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PORTAL);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(answer.headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElseThrow()
                        .toLowerCase())
                .contains("idempotency-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org",
                "https://portal.example.org.evil.example",
                "http://portal.example.org",
                "null",
                "https://portal.example.org:8443"
            })
    void pagesFromElsewhereAreRefusedWithAProblem(String origin) {
        for (HttpResponse<String> answer : List.of(from(origin), preflight(origin))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("gateway.origin-refused");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Origin");
        }
    }

    @Test
    void theGatewaysOwnPagesMayCall() {
        assertThat(from(base.replaceFirst("/$", "")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/docs/", "/openapi.json", "/api/membership/v1/things", "/api/nothing", "/q/health/live"})
    void behindTlsEveryAnswerKeepsBrowsersOnTls(String path) {
        Client client = new Client(base);
        HttpResponse<String> answer =
                client.send(client.to(path, Tokens.forSubject("portal")).header("X-Forwarded-Proto", "https"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000; includeSubDomains");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    }

    @Test
    void withoutTlsThereIsNoPromiseOfTls() {
        assertThat(from(PORTAL).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }
}
