package org.staffhome.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal on its way to the client: the problem, the values that fill its texts and the headers that belong to it
 * ({@code Retry-After}, {@code WWW-Authenticate}). Values never carry personal data.
 */
public final class Refusal extends RuntimeException {
    private final GatewayProblem problem;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Refusal(GatewayProblem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public static Refusal of(GatewayProblem problem) {
        return new Refusal(problem);
    }

    /** Gives the value of {@code {name}} in the texts; it also becomes a member of the problem document. */
    public Refusal with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Adds a response header. */
    public Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Tells the client after how many seconds a new attempt makes sense. */
    public Refusal retryAfter(long seconds) {
        return header("Retry-After", Long.toString(Math.max(1, seconds)));
    }

    public GatewayProblem problem() {
        return problem;
    }

    Map<String, Object> values() {
        return values;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
