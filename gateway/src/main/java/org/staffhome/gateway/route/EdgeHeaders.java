package org.staffhome.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Headers that every answer of the gateway carries: the id of the request and those that keep browsers safe. Addresses
 * of the API may load nothing at all; pages only what the gateway itself serves.
 */
final class EdgeHeaders {
    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern ACCEPTED_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String PAGE_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    /** The documentation page builds its style sheet in the browser; scripts still come from here only. */
    private static final String DOCUMENTATION_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private EdgeHeaders() {}

    /** Names the request and writes the headers; the id of the client is kept when it is a plain one. */
    static void write(RoutingContext routing) {
        String offered = routing.request().getHeader(REQUEST_ID);
        String id = offered != null && ACCEPTED_ID.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
        routing.put(REQUEST_ID, id);
        HttpServerResponse response = routing.response();
        MultiMap headers = response.headers();
        headers.set(REQUEST_ID, id);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Content-Security-Policy", policy(routing.normalizedPath()));
        if ("https".equals(routing.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (ownPage(routing.normalizedPath())) {
            // Quarkus would have them kept for a day unasked, also after an upgrade.
            routing.addHeadersEndHandler(end -> headers.set("Cache-Control", "no-cache"));
        }
        routing.next();
    }

    /** The id of the request. */
    static String requestId(RoutingContext routing) {
        return routing.get(REQUEST_ID);
    }

    private static boolean ownPage(String path) {
        return path.endsWith("/") || path.endsWith(".html") || path.endsWith(".css") || path.startsWith("/docs");
    }

    private static String policy(String path) {
        if (path.startsWith("/api/") || path.startsWith("/q/")) {
            return DATA_POLICY;
        }
        return path.startsWith("/docs") ? DOCUMENTATION_POLICY : PAGE_POLICY;
    }
}
