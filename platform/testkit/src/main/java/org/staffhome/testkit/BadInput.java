package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.staffhome.testkit.ApiDescription.Operation;

/**
 * Sends to every operation what it did not ask for: wrong types in every field, huge values, wrong encodings, broken
 * parameters, half-closed bodies. No answer may be a failure of ours (5xx), every refusal must be a problem with a
 * catalogued code, and a refused request may not have written anything.
 */
public final class BadInput {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> BAD_VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "99999999999999999999999",
            "\"\"",
            "\" \"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"' or 1=1; --\"",
            "\"2026-02-30\"",
            "\"0001-01-01\"",
            "\"+999999999-01-01\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "[]",
            "[[[[]]]]",
            "{}",
            "{\"a\":{\"b\":[]}}");
    private static final List<String> BAD_PARAMETERS =
            List.of("", "x", "-1", "%00", "%FF", "%F0%9F%98%80", "1e9", "'%3B--", "..%2F..", "a".repeat(2_000));
    private final ScopeMatrix matrix;
    private final String token;
    private final RowWatch watch;

    /** Rows after the last refused request; unknown (null) after one that was let in, which may go on writing. */
    private Long known;

    private BadInput(ScopeMatrix matrix, String token, RowWatch watch) {
        this.matrix = matrix;
        this.token = token;
        this.watch = watch;
    }

    /** Starts from the good calls of a matrix, as the bootstrap administrator, whom no missing permission saves. */
    public static BadInput of(String context, ScopeMatrix matrix) {
        return new BadInput(matrix, Tokens.bootstrapAdmin(), new RowWatch(context));
    }

    /** One test for each operation. */
    public Stream<DynamicTest> tests() {
        Map<String, ApiCall> good = matrix.goodCalls();
        return ApiDescription.ofTheServiceUnderTest().operations().stream()
                .filter(operation -> good.containsKey(operation.id()))
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id() + " takes bad input well", () -> attack(operation, good.get(operation.id()))));
    }

    private void attack(Operation operation, ApiCall good) {
        List<String> failures = new ArrayList<>();
        if (good.body() != null) {
            bodies(good.body()).forEach(body -> judge(failures, operation, body, sendRaw(operation, good, body)));
            judge(failures, operation, "<half-closed>", halfClosed(operation, good));
        }
        for (String name : good.path().keySet()) {
            for (String value : BAD_PARAMETERS) {
                if (!value.isEmpty()) {
                    judge(failures, operation, name + "=" + value, withPath(operation, good, name, value));
                }
            }
        }
        operation.description().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                BAD_PARAMETERS.forEach(value ->
                        judge(failures, operation, name + "=" + value, withQuery(operation, good, name, value)));
            }
        });
        assertThat(failures).isEmpty();
    }

    private Stream<byte[]> bodies(JsonNode good) {
        List<byte[]> bodies = new ArrayList<>();
        for (String whole :
                List.of("", "null", "[]", "7", "\"text\"", "{", "{\"a\":", "\u0000", "{} {}", "{\"unknown\":1}")) {
            bodies.add(whole.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        bodies.add(good.toString().getBytes(StandardCharsets.UTF_16));
        bodies.add(("[".repeat(5_000) + "]".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        for (String bad : values()) {
            mutate(good, parse(bad)).forEach(body -> bodies.add(body.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return bodies.stream();
    }

    private static List<String> values() {
        List<String> values = new ArrayList<>(BAD_VALUES);
        values.add("\"" + "长".repeat(20_000) + "\"");
        return values;
    }

    /** Each copy of the tree in which one value, at any depth, is replaced, and each in which one field is missing. */
    private static List<JsonNode> mutate(JsonNode good, JsonNode bad) {
        List<JsonNode> copies = new ArrayList<>();
        if (good.isObject()) {
            good.fieldNames().forEachRemaining(name -> {
                copies.add(((ObjectNode) good.deepCopy()).set(name, bad));
                copies.add(((ObjectNode) good.deepCopy()).without(name));
                for (JsonNode inner : mutate(good.get(name), bad)) {
                    copies.add(((ObjectNode) good.deepCopy()).set(name, inner));
                }
            });
        } else if (good.isArray() && !good.isEmpty()) {
            copies.add(((ArrayNode) good.deepCopy()).add(bad));
            for (JsonNode inner : mutate(good.get(0), bad)) {
                ArrayNode copy = good.deepCopy();
                copy.set(0, inner);
                copies.add(copy);
            }
        }
        return copies;
    }

    private void judge(List<String> failures, Operation operation, Object input, Answer answer) {
        String shown = input instanceof byte[] bytes
                ? new String(bytes, 0, Math.min(bytes.length, 160), StandardCharsets.UTF_8)
                : input.toString();
        if (answer.status() >= 500) {
            failures.add(answer.status() + " for " + shown + ": " + answer.body());
        } else if (answer.status() >= 400) {
            if (!answer.body().contains("\"code\"") && answer.status() != 0) {
                failures.add("no catalogued problem (" + answer.status() + ") for " + shown + ": " + answer.body());
            }
            if (answer.rowsBefore() != answer.rowsAfter()) {
                failures.add("a refused " + operation.id() + " wrote something for " + shown);
            }
        }
    }

    private record Answer(int status, String body, long rowsBefore, long rowsAfter) {}

    private Answer sendRaw(Operation operation, ApiCall good, byte[] body) {
        return watched(() -> HttpProbe.withBody(operation, good, token, body));
    }

    private Answer withPath(Operation operation, ApiCall good, String name, String value) {
        return watched(() -> HttpProbe.withPath(operation, good, token, name, value));
    }

    private Answer withQuery(Operation operation, ApiCall good, String name, String value) {
        return watched(() -> HttpProbe.withQuery(operation, good, token, name, value));
    }

    /**
     * Sends it and counts rows; a request that was let in may write, so after it nothing is compared. Work in the
     * background may write too, so a refusal that seems to have written is tried again.
     */
    private Answer watched(Supplier<HttpProbe.Answer> request) {
        Answer answer = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            long before = known == null ? watch.rows() : known;
            HttpProbe.Answer received = request.get();
            boolean refused = received.status() >= 400;
            known = refused ? watch.rows() : null;
            answer = new Answer(received.status(), received.body(), before, refused ? known : before);
            if (!refused || answer.rowsBefore() == answer.rowsAfter()) {
                return answer;
            }
        }
        return answer;
    }

    /** Promises a longer body than it sends and hangs up. Nothing may be written; there is no answer to judge. */
    private Answer halfClosed(Operation operation, ApiCall good) {
        long before = watch.rows();
        byte[] body = good.body().toString().getBytes(StandardCharsets.UTF_8);
        String path = operation.path();
        for (Map.Entry<String, Object> parameter : good.path().entrySet()) {
            path = path.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().toString());
        }
        String head = operation.method() + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + (body.length + 100) + "\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / 2);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known = watch.rows();
        return new Answer(499, "{\"code\":\"client hung up\"}", before, known);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
