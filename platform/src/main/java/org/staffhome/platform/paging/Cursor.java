package org.staffhome.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;

/**
 * The place in a list where a page ends: the sort key values of its last row, opaque to clients. A broken cursor is a
 * problem 400, never a first page.
 */
public final class Cursor {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Cursor START = new Cursor(JSON.createArrayNode());

    private final ArrayNode values;

    private Cursor(ArrayNode values) {
        this.values = values;
    }

    /** The place before the first row. */
    public static Cursor start() {
        return START;
    }

    /** The place behind the row with these key values: texts, numbers, UUIDs, dates (written as text). */
    public static Cursor of(Object... keyValues) {
        ArrayNode array = JSON.createArrayNode();
        for (Object value : keyValues) {
            if (value instanceof Number number) {
                array.add(number.longValue());
            } else {
                array.add(String.valueOf(value));
            }
        }
        return new Cursor(array);
    }

    static Cursor parse(String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            JsonNode node = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (node instanceof ArrayNode array && !array.isEmpty()) {
                return new Cursor(array);
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw Problem.of(CommonProblem.CURSOR_MALFORMED);
        }
        throw Problem.of(CommonProblem.CURSOR_MALFORMED);
    }

    public boolean isStart() {
        return values.isEmpty();
    }

    public String text(int index) {
        return value(index).asText();
    }

    public long number(int index) {
        if (!value(index).isIntegralNumber()) {
            throw Problem.of(CommonProblem.CURSOR_MALFORMED);
        }
        return value(index).longValue();
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException e) {
            throw Problem.of(CommonProblem.CURSOR_MALFORMED);
        }
    }

    private JsonNode value(int index) {
        JsonNode value = values.get(index);
        if (value == null) {
            throw Problem.of(CommonProblem.CURSOR_MALFORMED);
        }
        return value;
    }

    /** The form that travels in {@code nextCursor}. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(values.toString().getBytes(StandardCharsets.UTF_8));
    }
}
