package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final List<String> UNSEEN = List.of(
            "idempotency_answer",
            "flyway_schema_history",
            "audit_entry",
            "audit_seal",
            "audit_sealed",
            "outbox",
            "outbox_sequence",
            "inbox_event",
            "inbox_position");

    private final String context;
    private final ScopeMatrix matrix;
    private final String token;

    private BadInput(String context, ScopeMatrix matrix, String token) {
        this.context = context;
        this.matrix = matrix;
        this.token = token;
    }

    /** Starts from the good calls of a matrix, as the bootstrap administrator, whom no missing permission saves. */
    public static BadInput of(String context, ScopeMatrix matrix) {
        return new BadInput(context, matrix, Tokens.bootstrapAdmin());
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

    private interface Request {
        Response send();
    }

    private Answer sendRaw(Operation operation, ApiCall good, byte[] body) {
        return watched(() -> {
            var request = RestAssured.given()
                    .headers(good.headers())
                    .auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(body);
            good.path().forEach(request::pathParam);
            good.query().forEach(request::queryParam);
            return request.request(operation.method(), operation.path());
        });
    }

    private Answer withPath(Operation operation, ApiCall good, String name, String value) {
        return watched(() -> {
            String path = operation.path().replace("{" + name + "}", value);
            var request = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .headers(good.headers())
                    .auth()
                    .oauth2(token);
            good.path().forEach((other, otherValue) -> {
                if (!other.equals(name)) {
                    request.pathParam(other, otherValue);
                }
            });
            if (good.body() != null) {
                request.contentType("application/json").body(good.body().toString());
            }
            return request.request(operation.method(), path);
        });
    }

    private Answer withQuery(Operation operation, ApiCall good, String name, String value) {
        return watched(() -> {
            var request = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .headers(good.headers())
                    .auth()
                    .oauth2(token);
            good.path().forEach(request::pathParam);
            if (good.body() != null) {
                request.contentType("application/json").body(good.body().toString());
            }
            return request.request(operation.method(), operation.path() + "?" + name + "=" + value);
        });
    }

    /** Sends it and counts rows. Work in the background may write too, so a refusal that did is tried again. */
    private Answer watched(Request request) {
        Answer answer = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            long before = rows();
            Response response = request.send();
            answer = new Answer(response.statusCode(), response.asString(), before, rows());
            if (answer.status() < 400 || answer.rowsBefore() == answer.rowsAfter()) {
                return answer;
            }
        }
        return answer;
    }

    /** Promises a longer body than it sends and hangs up. Nothing may be written; there is no answer to judge. */
    private Answer halfClosed(Operation operation, ApiCall good) {
        long before = rows();
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
        return new Answer(499, "{\"code\":\"client hung up\"}", before, rows());
    }

    private long rows() {
        TestDatabase database = TestDatabase.of(context);
        StringBuilder sum = new StringBuilder("select 0");
        for (Map<String, Object> table : tables(database)) {
            sum.append(" + (select count(*) from \"")
                    .append(table.get("table_name"))
                    .append("\")");
        }
        return database.number(sum.toString());
    }

    private List<Map<String, Object>> tables(TestDatabase database) {
        return database
                .rows(
                        "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
                        context)
                .stream()
                .filter(table -> !UNSEEN.contains(table.get("table_name").toString()))
                .toList();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
