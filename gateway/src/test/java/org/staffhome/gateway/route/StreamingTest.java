package org.staffhome.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.Edge;
import org.staffhome.testkit.Tokens;

/** Bodies pass without being gathered in memory, in both directions. */
@QuarkusTest
@QuarkusTestResource(Edge.class)
class StreamingTest {
    private static final long MEGABYTE = 1 << 20;
    private static final long UPLOAD = 50 * MEGABYTE;

    @TestHTTPResource
    String base;

    Edge.Services services;
    Client client;
    String token;

    @BeforeEach
    void signIn() {
        client = new Client(base);
        token = Tokens.forSubject("streaming");
    }

    @Test
    void serverSentEventsArriveOneByOne() throws IOException {
        List<HttpServerResponse> streams = new ArrayList<>();
        services.membership().on("/jobs/1/events", request -> {
            HttpServerResponse response = request.response();
            response.putHeader("Content-Type", "text/event-stream").setChunked(true);
            response.write("data: 0\n\n");
            streams.add(response);
        });
        HttpResponse<InputStream> answer = client.send(
                client.to("/api/membership/v1/jobs/1/events", token).header("Accept", "text/event-stream"),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        try (InputStream in = answer.body()) {
            assertThat(event(in)).isEqualTo("data: 0");
            for (int i = 1; i <= 5; i++) {
                // The next event is sent only after the one before has arrived: buffering would wait for ever.
                streams.get(0).write("data: " + i + "\n\n");
                assertThat(event(in)).isEqualTo("data: " + i);
            }
            streams.get(0).end();
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void anUploadOfFiftyMegabytesPassesAtFlatMemory() {
        AtomicLong received = new AtomicLong();
        services.membership().on("/imports", request -> {
            request.handler(chunk -> received.addAndGet(chunk.length()));
            request.endHandler(end -> request.response().end("{\"bytes\":" + received.get() + "}"));
        });
        upload();
        received.set(0);
        long before = directMemory();
        AtomicLong peak = new AtomicLong();
        long timer =
                services.membership().vertx().setPeriodic(5, t -> peak.accumulateAndGet(directMemory(), Math::max));
        HttpResponse<String> answer = upload();
        services.membership().vertx().cancelTimer(timer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getLong("bytes")).isEqualTo(UPLOAD);
        assertThat(peak.get() - before).as("bytes outside the heap").isLessThan(24 * MEGABYTE);
    }

    private HttpResponse<String> upload() {
        byte[] block = new byte[64 << 10];
        return client.send(client.to("/api/membership/v1/imports", token)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Repeated(block, UPLOAD))));
    }

    /** A service that stops reading stops the client, too: nothing piles up in between. */
    @Test
    void aServiceThatDoesNotReadHoldsTheClientBack() throws Exception {
        AtomicLong received = new AtomicLong();
        Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
        services.membership().on("/imports/held", request -> {
            request.pause();
            held.add(request);
        });
        URI address = URI.create(base);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = "POST /api/membership/v1/imports/held HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAuthorization: Bearer " + token + "\r\nContent-Length: " + UPLOAD + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            AtomicLong written = new AtomicLong();
            Thread writer = new Thread(() -> {
                byte[] block = new byte[64 << 10];
                try {
                    while (written.get() < UPLOAD) {
                        socket.getOutputStream().write(block);
                        written.addAndGet(block.length);
                    }
                } catch (IOException e) {
                    written.addAndGet(0);
                }
            });
            writer.setDaemon(true);
            writer.start();
            Thread.sleep(700);
            assertThat(written.get()).isLessThan(UPLOAD / 2);
            HttpServerRequest request = held.remove();
            request.handler(chunk -> received.addAndGet(chunk.length()));
            request.endHandler(end -> request.response().end());
            request.resume();
            await().atMost(Duration.ofSeconds(20)).until(() -> received.get() == UPLOAD);
        }
    }

    @Test
    void clientsThatGoAwayReleaseTheConnectionsToTheService() throws Exception {
        services.membership().on("/endless", request -> {
            HttpServerResponse response = request.response().setChunked(true);
            long timer = services.membership().vertx().setPeriodic(10, t -> {
                if (!response.closed()) {
                    response.write(Buffer.buffer(new byte[1024]));
                }
            });
            response.closeHandler(closed -> services.membership().vertx().cancelTimer(timer));
        });
        services.membership().on("/pending", request -> {});
        URI address = URI.create(base);
        for (int i = 0; i < 100; i++) {
            String path = i % 2 == 0 ? "/endless" : "/pending";
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                String head = "GET /api/membership/v1" + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                if (i % 2 == 0) {
                    assertThat(socket.getInputStream().read()).isPositive();
                } else {
                    Thread.sleep(5);
                }
            }
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> inProgress() == 0);
        assertThat(client.get("/api/membership/v1/things", token).statusCode()).isEqualTo(200);
    }

    @Test
    void aDownloadComesCompressedOnlyWhereThatHelps() {
        services.membership().on("/zip", request -> request.response()
                .putHeader("Content-Type", "application/zip")
                .end(Buffer.buffer(new byte[5000])));
        HttpResponse<byte[]> answer = client.send(
                client.to("/api/membership/v1/zip", token).header("Accept-Encoding", "gzip"),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).hasSize(5000);
    }

    private int inProgress() {
        HttpResponse<String> metrics = client.send(client.to("/q/metrics"));
        return metrics.body()
                .lines()
                .filter(line ->
                        line.startsWith("staffhome_gateway_in_progress{") && line.contains("upstream=\"membership\""))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String event(InputStream in) {
        StringBuilder text = new StringBuilder();
        try {
            while (text.length() < 2 || !text.substring(text.length() - 2).equals("\n\n")) {
                int c = in.read();
                if (c < 0) {
                    throw new IOException("the stream ended");
                }
                text.append((char) c);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().trim();
    }

    private static long directMemory() {
        long netty = io.netty.util.internal.PlatformDependent.usedDirectMemory();
        return Math.max(0, netty)
                + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum();
    }

    /** The same block again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] block;
        private long left;

        Repeated(byte[] block, long length) {
            this.block = block;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, block.length), left);
            System.arraycopy(block, 0, target, offset, count);
            left -= count;
            return count;
        }
    }
}
