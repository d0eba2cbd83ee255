package org.staffhome.local.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.staffhome.testkit.Tokens;

/**
 * A caller that sends a request again, with the same idempotency key, until it is answered, as a good client does when a
 * service dies in the middle. Only an answer of a service that is busy (503) is no answer.
 */
final class PersistentCaller {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PAUSE_MILLIS = 50;
    private static final int BUSY = 503;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final AtomicLong repeated = new AtomicLong();

    /**
     * What was answered.
     *
     * @param etag the version, null when the answer has none
     */
    record Answer(int status, JsonNode body, String etag) {

        String id() {
            return body.path("id").asText();
        }

        /** This answer if it acknowledges the request; everything else is an error of the test. */
        Answer acknowledged() {
            if (status >= 300) {
                throw new AssertionError("Refused: " + status + " " + body);
            }
            return this;
        }
    }

    Answer get(ServiceProcess service, String subject, String path) {
        return send(service, subject, path, "GET", null, null, null);
    }

    /** A POST under a key of its own. */
    Answer post(ServiceProcess service, String subject, String path, Object body) {
        return send(service, subject, path, "POST", body, UUID.randomUUID().toString(), null);
    }

    /** A POST under a key of its own that names the version it is about. */
    Answer post(ServiceProcess service, String subject, String path, Object body, String etag) {
        return send(service, subject, path, "POST", body, UUID.randomUUID().toString(), etag);
    }

    /** A PUT; when the version does not fit any more, an earlier try may have had its effect. */
    Answer put(ServiceProcess service, String subject, String path, Object body, String etag) {
        return send(service, subject, path, "PUT", body, null, etag);
    }

    Answer delete(ServiceProcess service, String subject, String path) {
        return send(service, subject, path, "DELETE", null, null, null);
    }

    /** How many requests got no answer and were sent again. */
    long repeated() {
        return repeated.get();
    }

    private Answer send(
            ServiceProcess service, String subject, String path, String method, Object body, String key, String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.address(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(subject, Tokens::forSubject))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (etag != null) {
            request.header("If-Match", etag);
        }
        HttpRequest whole = request.build();
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < limit) {
            try {
                HttpResponse<String> response = http.send(whole, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != BUSY) {
                    return new Answer(
                            response.statusCode(),
                            parsed(response.body()),
                            response.headers().firstValue("ETag").orElse(null));
                }
            } catch (IOException killed) {
                repeated.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
            pause();
        }
        throw new AssertionError(method + " " + whole.uri().getPath() + " was not answered within " + PATIENCE);
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("An answer is half written: " + body, e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
