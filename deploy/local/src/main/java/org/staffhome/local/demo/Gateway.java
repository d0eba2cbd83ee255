package org.staffhome.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.staffhome.local.LocalException;

/**
 * The suite as its users see it: requests at the gateway in the name of an account. Each POST carries an idempotency key made
 * of the step and its place in it, so that a play that was broken off does nothing twice. A request that is refused because
 * the caller was too fast (429) or a part is busy (503) is sent again when the answer says.
 */
final class Gateway {

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final Duration TOKEN_AGE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int POLL_MILLIS = 250;
    private static final int MOST_RETRIES = 60;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int REFUSED = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final UnaryOperator<String> tokens;
    private final Progress progress;
    private final Map<String, Token> known = new HashMap<>();
    private final Map<String, Integer> posts = new HashMap<>();

    Gateway(URI base, UnaryOperator<String> tokens, Progress progress) {
        this.base = base;
        this.tokens = tokens;
        this.progress = progress;
    }

    private record Token(String text, Instant since) {}

    /** What was answered. */
    record Answer(int status, JsonNode body, String etag) {

        String id() {
            return body.path("id").asText();
        }

        JsonNode at(String field) {
            return body.path(field);
        }

        boolean ok() {
            return status < REFUSED;
        }
    }

    /** A read that must succeed. */
    JsonNode get(String account, String path) {
        return must("GET " + path, send(account, request("GET", path, BodyPublishers.noBody())))
                .body();
    }

    /** A read of a versioned thing that must succeed. */
    Answer read(String account, String path) {
        return must("GET " + path, send(account, request("GET", path, BodyPublishers.noBody())));
    }

    /** A call whose answer the caller judges. */
    Answer attempt(String account, String method, String path, Object body) {
        return send(account, json(method, path, body));
    }

    /** A POST that may be refused for now; sent again it is the same one. */
    Answer tryPost(String account, String path, Object body) {
        return send(account, json("POST", path, body).header("Idempotency-Key", key(account, path, "tried")));
    }

    Answer post(String account, String path, Object body) {
        return must("POST " + path, send(account, keyed(json("POST", path, body), account, path)));
    }

    /** A POST that names the version it is about. */
    Answer post(String account, String path, Object body, String etag) {
        HttpRequest.Builder request =
                keyed(json("POST", path, body), account, path).header("If-Match", etag);
        return must("POST " + path, send(account, request));
    }

    Answer put(String account, String path, Object body) {
        return must("PUT " + path, send(account, json("PUT", path, body)));
    }

    Answer put(String account, String path, Object body, String etag) {
        return must("PUT " + path, send(account, json("PUT", path, body).header("If-Match", etag)));
    }

    void delete(String account, String path) {
        must("DELETE " + path, send(account, request("DELETE", path, BodyPublishers.noBody())));
    }

    /** Sends a file as a form with the parts kind and file. */
    Answer upload(String account, String path, String kind, Path file) {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            body.writeBytes(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                    + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            body.writeBytes(Files.readAllBytes(file));
            body.writeBytes(text("\r\n--" + boundary + "--\r\n"));
        } catch (IOException e) {
            throw new PlayFailed(progress.step(), "reading " + file, e);
        }
        HttpRequest.Builder request = request("POST", path, BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary);
        return must("POST " + path, send(account, request));
    }

    /** Asks again and again until there is an answer; services hear of each other's changes a moment later. */
    <T> T await(String what, Supplier<Optional<T>> question) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (Instant.now().isAfter(limit)) {
                throw new PlayFailed(progress.step(), what, "nothing within " + PATIENCE.toSeconds() + " seconds");
            }
            sleep(POLL_MILLIS);
        }
    }

    private Answer must(String request, Answer answer) {
        if (!answer.ok()) {
            throw new PlayFailed(progress.step(), request, answer.status() + " " + told(answer.body()));
        }
        return answer;
    }

    /** The problem in words: code, title, detail and the places. */
    private static String told(JsonNode problem) {
        StringBuilder words = new StringBuilder(problem.path("code").asText("without a problem"));
        for (String field : new String[] {"title", "detail", "traceId"}) {
            if (problem.hasNonNull(field)) {
                words.append("; ").append(problem.get(field).asText());
            }
        }
        problem.path("violations").forEach(violation -> words.append("; ").append(violation));
        return words.toString();
    }

    private HttpRequest.Builder json(String method, String path, Object body) {
        try {
            BodyPublisher content =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            return request(method, path, content).header("Content-Type", "application/json");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder keyed(HttpRequest.Builder request, String account, String path) {
        int number = posts.merge(progress.step() + " " + account + " " + path, 1, Integer::sum);
        return request.header("Idempotency-Key", key(account, path, Integer.toString(number)));
    }

    private String key(String account, String path, String which) {
        return UUID.nameUUIDFromBytes(text(progress.step() + " " + account + " " + path + " " + which))
                .toString();
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(REQUEST_LIMIT)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en")
                .method(method, body);
    }

    private Answer send(String account, HttpRequest.Builder request) {
        for (int i = 0; ; i++) {
            HttpRequest whole = request.setHeader("Authorization", "Bearer " + token(account))
                    .build();
            try {
                HttpResponse<String> response = http.send(whole, HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                if ((status != TOO_MANY && status != UNAVAILABLE) || i == MOST_RETRIES) {
                    return new Answer(
                            status,
                            parsed(response.body()),
                            response.headers().firstValue("ETag").orElse(null));
                }
                sleep(1000 * response.headers().firstValueAsLong("Retry-After").orElse(1));
            } catch (IOException e) {
                throw new PlayFailed(
                        progress.step(), whole.method() + " " + whole.uri().getPath(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlayFailed(
                        progress.step(), whole.method() + " " + whole.uri().getPath(), e);
            }
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private String token(String account) {
        Token token = known.get(account);
        if (token == null || token.since().plus(TOKEN_AGE).isBefore(Instant.now())) {
            token = new Token(tokens.apply(account), Instant.now());
            known.put(account, token);
        }
        return token.text();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted.", e);
        }
    }
}
