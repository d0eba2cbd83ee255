package org.staffhome.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a method answered, in the form in which it is stored: whether it returned a response of either kind or its entity
 * alone, the answer given again is the same.
 *
 * @param headers all but the content type, as a JSON object
 * @param body JSON, or null without a body
 */
record StoredAnswer(int status, String headers, String body) {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final String REPLAYED = "Idempotent-Replayed";

    static StoredAnswer of(Object result, ObjectMapper json) throws JsonProcessingException {
        Response response = result instanceof RestResponse<?> rest
                ? rest.toResponse()
                : result instanceof Response plain
                        ? plain
                        : Response.status(result == null ? NO_CONTENT : OK)
                                .entity(result)
                                .build();
        return new StoredAnswer(
                response.getStatus(),
                json.writeValueAsString(kept(response.getStringHeaders())),
                response.getEntity() == null ? null : json.writeValueAsString(response.getEntity()));
    }

    /** What a method of this return type answers instead of working again. */
    Object as(Class<?> returned, Type generic, ObjectMapper json) throws JsonProcessingException {
        if (returned == Response.class) {
            return response(json);
        }
        if (returned == RestResponse.class) {
            return restResponse(json);
        }
        return body == null ? null : json.readValue(body, json.constructType(generic));
    }

    private Response response(ObjectMapper json) throws JsonProcessingException {
        Response.ResponseBuilder response = Response.status(status);
        Map<?, ?> kept = json.readValue(headers, Map.class);
        kept.forEach((name, value) -> response.header(name.toString(), value));
        if (body != null) {
            response.entity(json.readTree(body)).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.build();
    }

    private RestResponse<?> restResponse(ObjectMapper json) throws JsonProcessingException {
        RestResponse.ResponseBuilder<Object> response = RestResponse.ResponseBuilder.create(status);
        Map<?, ?> kept = json.readValue(headers, Map.class);
        kept.forEach((name, value) -> response.header(name.toString(), value));
        if (body != null) {
            response.entity(json.readTree(body)).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.build();
    }

    private static Map<String, String> kept(MultivaluedMap<String, String> headers) {
        Map<String, String> kept = new LinkedHashMap<>();
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !values.isEmpty()) {
                kept.put(name, values.get(0));
            }
        });
        return kept;
    }
}
