package org.staffhome.testkit;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.staffhome.testkit.ApiDescription.Operation;

/**
 * Sends the thousands of calls of generated tests to the service under test, over connections that are kept. A call costs
 * about a millisecond; with a new client and connection for each it cost ten.
 */
final class HttpProbe {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private HttpProbe() {}

    /** What came back. */
    record Answer(int status, String body) {}

    /** A good call as it stands; without a token when that is null. */
    static Answer send(Operation operation, ApiCall call, String token) {
        byte[] body = call.body() == null ? null : call.body().toString().getBytes(StandardCharsets.UTF_8);
        return send(operation, call, token, operation.path(), query(call), body);
    }

    /** A call whose body is these bytes. */
    static Answer withBody(Operation operation, ApiCall call, String token, byte[] body) {
        return send(operation, call, token, operation.path(), query(call), body);
    }

    /** A call with a path parameter that is put into the address as it stands. */
    static Answer withPath(Operation operation, ApiCall call, String token, String name, String raw) {
        byte[] body = call.body() == null ? null : call.body().toString().getBytes(StandardCharsets.UTF_8);
        return send(operation, call, token, operation.path().replace("{" + name + "}", raw), "", body);
    }

    /** A call with one query parameter, put into the address as it stands, and no other. */
    static Answer withQuery(Operation operation, ApiCall call, String token, String name, String raw) {
        byte[] body = call.body() == null ? null : call.body().toString().getBytes(StandardCharsets.UTF_8);
        return send(operation, call, token, operation.path(), "?" + name + "=" + raw, body);
    }

    private static Answer send(
            Operation operation, ApiCall call, String token, String path, String query, byte[] body) {
        String address = path;
        for (Map.Entry<String, Object> parameter : call.path().entrySet()) {
            address = address.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        headers.putIfAbsent("Accept", "*/*");
        if (body != null) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address + query))
                .timeout(LIMIT)
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return answer(request.build());
    }

    /** A kept connection may be closed by the server just as it is used again; that call is sent once more. */
    private static Answer answer(HttpRequest request) {
        try {
            return read(request);
        } catch (IOException closed) {
            try {
                return read(request);
            } catch (IOException e) {
                e.addSuppressed(closed);
                throw new UncheckedIOException(request.method() + " " + request.uri(), e);
            }
        }
    }

    private static Answer read(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String query(ApiCall call) {
        StringBuilder query = new StringBuilder();
        call.query().forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return query.toString();
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
