package org.staffhome.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal with a catalogued code. Thrown by use cases and aggregates, it rolls the transaction back and becomes an
 * {@code application/problem+json} answer in the caller's language. Parameters fill the texts of the catalogue; they
 * never carry personal data.
 */
public final class Problem extends RuntimeException {
    private final ProblemCode code;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> pointers = new ArrayList<>();

    private Problem(ProblemCode code) {
        super(code.code(), null, false, false);
        this.code = code;
    }

    public static Problem of(ProblemCode code) {
        return new Problem(code);
    }

    /** Gives the value of {@code {name}} in the texts. */
    public Problem with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** Names the place in the request body by JSON pointer (RFC 6901). */
    public Problem at(String jsonPointer) {
        pointers.add(jsonPointer);
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    public List<String> pointers() {
        return List.copyOf(pointers);
    }

    @Override
    public String getMessage() {
        return code.code();
    }
}
