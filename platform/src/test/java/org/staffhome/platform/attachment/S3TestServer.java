package org.staffhome.platform.attachment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import org.staffhome.platform.clock.WallClock;

/**
 * The few calls of the S3 protocol that the store makes, addressed by path: put, get, delete and list in pages of two. It
 * takes an object only when the signed hash of its body is true.
 */
final class S3TestServer implements AutoCloseable {
    static final String BUCKET = "attachments";
    static final String ACCESS_KEY = "test-access";

    /** Everything is as old as the server; whole seconds, as HTTP has them. */
    private static final Instant KEPT_AT = WallClock.now().truncatedTo(ChronoUnit.SECONDS);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    volatile boolean failing;

    S3TestServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/" + BUCKET, this::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (failing || authorization == null || !authorization.contains("Credential=" + ACCESS_KEY + "/")) {
                answer(exchange, failing ? 500 : 403, error(failing ? "InternalError" : "AccessDenied"));
                return;
            }
            String key = exchange.getRequestURI().getPath().replaceFirst("^/" + BUCKET + "/?", "");
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    boolean isTrue =
                            sha256(body).equals(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
                    if (isTrue) {
                        objects.put(key, body);
                    }
                    answer(exchange, isTrue ? 200 : 400, isTrue ? new byte[0] : error("XAmzContentSHA256Mismatch"));
                }
                case "HEAD" -> {
                    exchange.getResponseHeaders().add("Last-Modified", HTTP_DATE.format(KEPT_AT));
                    exchange.sendResponseHeaders(objects.containsKey(key) ? 200 : 404, -1);
                }
                case "GET" -> {
                    if (key.isEmpty()) {
                        answer(exchange, 200, list(exchange.getRequestURI().getQuery()));
                    } else {
                        byte[] object = objects.get(key);
                        answer(exchange, object == null ? 404 : 200, object == null ? error("NoSuchKey") : object);
                    }
                }
                case "DELETE" -> {
                    objects.remove(key);
                    answer(exchange, 204, new byte[0]);
                }
                default -> answer(exchange, 405, error("MethodNotAllowed"));
            }
        }
    }

    private byte[] list(String query) {
        NavigableMap<String, byte[]> rest = new TreeMap<>(objects);
        for (String parameter : List.of(query.split("&"))) {
            if (parameter.startsWith("prefix=")) {
                String prefix = parameter.substring("prefix=".length());
                rest.keySet().removeIf(key -> !key.startsWith(prefix));
            }
            if (parameter.startsWith("continuation-token=")) {
                rest = rest.tailMap(parameter.substring("continuation-token=".length()), false);
            }
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult><Name>" + BUCKET + "</Name>");
        String last = null;
        for (String key : rest.keySet().stream().limit(2).toList()) {
            xml.append("<Contents><Key>")
                    .append(key)
                    .append("</Key><LastModified>")
                    .append(KEPT_AT)
                    .append("</LastModified><Size>1</Size></Contents>");
            last = key;
        }
        boolean more = rest.size() > 2;
        xml.append("<IsTruncated>").append(more).append("</IsTruncated>");
        if (more) {
            xml.append("<NextContinuationToken>").append(last).append("</NextContinuationToken>");
        }
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] error(String code) {
        return ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>test</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
