package org.staffhome.gateway.identity;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The caller of a request whose token was found good.
 *
 * @param id the {@code sub} of the token
 * @param accessToken the token itself, put on every call the gateway makes for this request
 */
public record Subject(String id, String accessToken) {
    private static final String KEY = Subject.class.getName();

    /** Keeps the caller with the request. */
    void keepIn(RoutingContext request) {
        request.put(KEY, this);
    }

    /** The caller of the request; empty when it came without a token. */
    public static Optional<Subject> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "Subject[" + id + "]";
    }
}
