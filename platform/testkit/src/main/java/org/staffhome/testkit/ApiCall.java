package org.staffhome.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A good request to one operation: what the scope matrix sends as each role, and what the generator of bad input starts
 * from.
 *
 * @param path path parameters by name
 * @param query query parameters by name
 * @param body JSON body, or null
 * @param headers further headers, such as {@code If-Match}
 */
public record ApiCall(Map<String, Object> path, Map<String, Object> query, JsonNode body, Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request without parameters and body. */
    public static ApiCall plain() {
        return new ApiCall(Map.of(), Map.of(), null, Map.of());
    }

    /** A request with one path parameter. */
    public static ApiCall at(String parameter, Object value) {
        return plain().path(parameter, value);
    }

    /** A request with a body. */
    public static ApiCall json(String body) {
        return plain().body(body);
    }

    public ApiCall path(String parameter, Object value) {
        return new ApiCall(with(path, parameter, value), query, body, headers);
    }

    public ApiCall query(String parameter, Object value) {
        return new ApiCall(path, with(query, parameter, value), body, headers);
    }

    public ApiCall header(String name, String value) {
        return new ApiCall(path, query, body, with(headers, name, value));
    }

    public ApiCall body(String json) {
        try {
            return new ApiCall(path, query, JSON.readTree(json), headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
        Map<String, T> copy = new LinkedHashMap<>(map);
        copy.put(name, value);
        return copy;
    }
}
