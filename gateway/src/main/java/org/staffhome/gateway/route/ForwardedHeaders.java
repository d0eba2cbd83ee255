package org.staffhome.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers cross the gateway. Towards a service: nothing that claims an identity or an origin of the request but
 * what the gateway itself puts there. Towards the client: nothing that concerns only the connection to the service.
 */
final class ForwardedHeaders {
    private static final Set<String> CONNECTION_ONLY = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect");

    /** Headers by which proxies tell applications who calls or from where. */
    private static final Set<String> CLAIMS = Set.of(
            "authorization",
            "cookie",
            "forwarded",
            "via",
            "remote-user",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-method-override",
            "baggage",
            "client-cert",
            "client-cert-chain");

    private static final List<String> CLAIM_PREFIXES = List.of(
            "x-forwarded-",
            "x-auth",
            "x-user",
            "x-remote-",
            "x-authenticated-",
            "x-token",
            "x-jwt",
            "x-subject",
            "x-staffhome-",
            "x-ssl-",
            "x-client-cert",
            "x-ms-client-",
            "x-goog-authenticated-",
            "x-amzn-oidc-");

    /** Response headers that the gateway alone decides. */
    private static final Set<String> EDGE_ONLY = Set.of(
            "server",
            "x-powered-by",
            "via",
            "x-request-id",
            "set-cookie",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "content-security-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "access-control-allow-origin",
            "access-control-allow-credentials",
            "access-control-allow-methods",
            "access-control-allow-headers",
            "access-control-expose-headers",
            "access-control-max-age",
            "ratelimit-limit",
            "ratelimit-remaining",
            "ratelimit-reset",
            "ratelimit-policy");

    private ForwardedHeaders() {}

    /** Removes from a request's headers what only concerns this connection or claims an identity. */
    static void clean(MultiMap headers) {
        removeNamedByConnection(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (CONNECTION_ONLY.contains(lower)
                    || CLAIMS.contains(lower)
                    || CLAIM_PREFIXES.stream().anyMatch(lower::startsWith)
                    || lower.indexOf('_') >= 0) {
                headers.remove(name);
            }
        }
    }

    /** Tells the service how the client reached the gateway. */
    static void describe(HttpServerRequest request, MultiMap headers) {
        if (request.remoteAddress() != null && request.remoteAddress().hostAddress() != null) {
            headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        }
        headers.set("X-Forwarded-Proto", request.scheme() == null ? "http" : request.scheme());
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }

    /** Removes from a service's answer what does not leave the house and makes its addresses relative. */
    static void cleanAnswer(MultiMap headers, HttpServerRequest request, URI upstream) {
        removeNamedByConnection(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (CONNECTION_ONLY.contains(lower) || EDGE_ONLY.contains(lower)) {
                headers.remove(name);
            }
        }
        String location = headers.get("Location");
        if (location != null) {
            headers.set("Location", relative(location, request, upstream));
        }
    }

    /** An absolute address of the gateway or the service as a path, which is right behind TLS and any host name. */
    static String relative(String location, HttpServerRequest request, URI upstream) {
        if (!location.startsWith("http://") && !location.startsWith("https://")) {
            return location;
        }
        URI target;
        try {
            target = URI.create(location);
        } catch (IllegalArgumentException e) {
            return location;
        }
        String authority = target.getRawAuthority();
        boolean ours = authority != null
                && (authority.equals(upstream.getRawAuthority())
                        || request.authority() != null
                                && authority.equals(request.authority().toString()));
        if (!ours) {
            return location;
        }
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }

    /** RFC 9110, 7.6.1: the Connection header names further headers of this connection. */
    private static void removeNamedByConnection(MultiMap headers) {
        for (String value : headers.getAll("Connection")) {
            for (String name : value.split(",")) {
                if (!name.isBlank()) {
                    headers.remove(name.trim());
                }
            }
        }
    }
}
