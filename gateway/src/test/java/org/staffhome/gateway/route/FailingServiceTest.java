package org.staffhome.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;
import org.staffhome.testkit.Tokens;

/** What a caller sees when a service is down, slow or swamped. */
@QuarkusTest
@QuarkusTestResource(Edge.class)
class FailingServiceTest {
    @TestHTTPResource
    String base;

    Edge.Services services;
    Client client;
    String token;

    @BeforeEach
    void signIn() {
        client = new Client(base);
        token = Tokens.forSubject("failing");
    }

    @Test
    void aServiceThatIsDownIsLeftAloneAfterThreeFailuresAndTriedAgain() throws Exception {
        services.welfare().stop();
        List<Integer> statuses = new ArrayList<>();
        HttpResponse<String> answer = null;
        try {
            for (int i = 0; i < 5; i++) {
                answer = client.get("/api/welfare/v1/things", token);
                statuses.add(answer.statusCode());
            }
        } finally {
            services.welfare().restart();
        }
        assertThat(statuses).containsExactly(502, 502, 502, 503, 503);
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getString("code")).isEqualTo("gateway.upstream-suspended");
        assertThat(problem.getString("service")).isEqualTo("welfare");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(client.get("/api/membership/v1/things", token).statusCode())
                .as("other services are not touched")
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> client.get("/api/welfare/v1/things", token).statusCode() == 200);
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeGives504() {
        services.activity().on("/silent", request -> {});
        long start = System.nanoTime();
        HttpResponse<String> answer = client.get("/api/activity/v1/silent", token);
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("gateway.upstream-timeout");
        await().atMost(Duration.ofSeconds(5)).until(() -> services.activity().inProgress() == 0);
    }

    @Test
    void anAnswerThatBreaksOffDoesNotLookComplete() {
        services.activity().on("/broken", request -> {
            request.response().setChunked(true).write("[1,2,");
            services.activity().vertx().setTimer(100, t -> request.connection().close());
        });
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> client.get("/api/activity/v1/broken", token)))
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void aFifthRequestInProgressIsRefusedAtOnce() {
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        services.evaluation().on("/held", held::add);
        List<CompletableFuture<HttpResponse<String>>> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(client.http()
                    .sendAsync(
                            client.to("/api/evaluation/v1/held", token).build(), HttpResponse.BodyHandlers.ofString()));
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> held.size() == 4);
        HttpResponse<String> fifth = client.get("/api/evaluation/v1/things", token);
        assertThat(fifth.statusCode()).isEqualTo(503);
        assertThat(fifth.headers().firstValue("Retry-After")).contains("1");
        assertThat(new JsonObject(fifth.body()).getString("code")).isEqualTo("gateway.upstream-overloaded");
        held.forEach(request -> request.response().end("done"));
        four.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(client.get("/api/evaluation/v1/things", token).statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadThatStallsIsTheCallersFault() throws Exception {
        URI address = URI.create(base);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = "POST /api/activity/v1/things HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAuthorization: Bearer " + token + "\r\nContent-Length: 100\r\n\r\nhalf";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            assertThat(statusLine(socket.getInputStream())).isEqualTo("HTTP/1.1 408 Request Timeout");
        }
    }

    /** Its pending bytes never go out, so nothing but the idle time of the connection can end it. */
    @Test
    void anUploadToAServiceThatNeverReadsKeepsNoConnection() throws Exception {
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        services.activity().on("/imports/never-read", request -> {
            request.pause();
            held.add(request);
        });
        URI address = URI.create(base);
        long before = connectionsTo(services.activity().address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = "POST /api/activity/v1/imports/never-read HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAuthorization: Bearer " + token + "\r\nContent-Length: 52428800\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> {
                byte[] block = new byte[64 << 10];
                try {
                    for (int i = 0; i < 800; i++) {
                        socket.getOutputStream().write(block);
                    }
                } catch (IOException refused) {
                    // The gateway has answered and closed.
                }
            });
            socket.setSoTimeout(10_000);
            assertThat(statusLine(socket.getInputStream())).isEqualTo("HTTP/1.1 504 Gateway Timeout");
            assertThat(held).hasSize(1);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> connectionsTo(services.activity().address()) <= before);
            socket.close();
            upload.join();
        }
    }

    /** Established connections of this machine to an address, as the kernel counts them. */
    private static long connectionsTo(String service) throws IOException {
        String port = ":%04X".formatted(URI.create(service).getPort());
        long count = 0;
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            count += Files.readAllLines(Path.of(table)).stream()
                    .map(row -> row.strip().split("\\s+"))
                    .filter(row -> row[2].endsWith(port) && row[3].equals("01"))
                    .count();
        }
        return count;
    }

    private static String statusLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
