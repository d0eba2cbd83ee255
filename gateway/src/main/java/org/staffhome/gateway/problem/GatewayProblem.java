package org.staffhome.gateway.problem;

import java.util.Locale;

/**
 * The reasons for which the edge itself refuses a request. The constant {@code ROUTE_UNKNOWN} names the entry
 * {@code gateway.route-unknown} of {@code problems/gateway.yaml}, which holds status and texts.
 */
public enum GatewayProblem {
    MALFORMED,
    ORIGIN_REFUSED,
    TOKEN_MISSING,
    TOKEN_INVALID,
    TOKEN_EXPIRED,
    ROUTE_UNKNOWN,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    BODY_STALLED,
    BODY_TOO_LARGE,
    RATE_LIMITED,
    FAILURE,
    UPSTREAM_UNREACHABLE,
    UPSTREAM_SUSPENDED,
    UPSTREAM_OVERLOADED,
    UPSTREAM_TIMEOUT,
    IDENTITY_UNAVAILABLE;

    /** The catalogued code, {@code gateway.<constant in kebab case>}. */
    public String code() {
        return "gateway." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
