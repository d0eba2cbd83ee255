package org.staffhome.platform.problem;

/** Problems that every service can answer; their texts are in {@code problems/common.yaml}. */
public enum CommonProblem implements ProblemCode {
    MALFORMED,
    INVALID,
    TEXT_UNSTORABLE,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    CONFLICT,
    PAYLOAD_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    TOO_MANY_REQUESTS,
    OUTSIDE_WRITE_SCOPE,
    VERSION_MISSING,
    VERSION_MALFORMED,
    VERSION_STALE,
    CONCURRENT_CHANGE,
    CURSOR_MALFORMED,
    LIMIT_OUT_OF_RANGE,
    IDEMPOTENCY_KEY_MALFORMED,
    IDEMPOTENCY_KEY_REUSED,
    VALUE_OUT_OF_RANGE,
    OVERLOADED,
    UNAVAILABLE,
    FAILURE;

    @Override
    public String code() {
        return "request." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
