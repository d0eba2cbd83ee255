package org.staffhome.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionSemantics;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.idempotency.IdempotencyStore.Answer;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 60)
class IdempotencyInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final String KEY_FORM = "[\\x21-\\x7E]{8,128}";

    @Inject
    CurrentVertxRequest request;

    @Inject
    Caller caller;

    @Inject
    IdempotencyStore store;

    @Inject
    ObjectMapper json;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = request.getCurrent().request().getHeader(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!key.matches(KEY_FORM)) {
            throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_MALFORMED);
        }
        String operation = request.getCurrent().request().method() + " "
                + request.getCurrent().request().path();
        String hash = hash(operation, invocation.getMethod(), invocation.getParameters());
        return QuarkusTransaction.runner(TransactionSemantics.DISALLOW_EXISTING)
                .call(() -> inTransaction(invocation, key, operation, hash));
    }

    private Object inTransaction(InvocationContext invocation, String key, String operation, String hash)
            throws Exception {
        String subject = caller.subject();
        if (!store.claim(subject, key, operation, hash)) {
            Answer stored = store.answer(subject, key);
            if (!stored.requestHash().equals(hash)) {
                throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return replay(stored, invocation.getMethod());
        }
        Object result = invocation.proceed();
        Response response = whole(result);
        String body = response.getEntity() == null ? null : json.writeValueAsString(response.getEntity());
        store.keep(subject, key, response.getStatus(), headers(response.getStringHeaders()), body);
        return result;
    }

    private static Response whole(Object result) {
        if (result instanceof Response response) {
            return response;
        }
        if (result instanceof RestResponse<?> response) {
            return response.toResponse();
        }
        return Response.status(result == null ? 204 : 200).entity(result).build();
    }

    private Object replay(Answer stored, Method method) throws JsonProcessingException {
        if (method.getReturnType() == Response.class) {
            return replay(stored).toResponse();
        }
        return method.getReturnType() == RestResponse.class
                ? replay(stored)
                : replayed(stored, method.getGenericReturnType());
    }

    private RestResponse<Object> replay(Answer stored) throws JsonProcessingException {
        RestResponse.ResponseBuilder<Object> response = RestResponse.ResponseBuilder.create(stored.status());
        Map<?, ?> headers = json.readValue(stored.headers(), Map.class);
        headers.forEach((name, value) -> response.header(name.toString(), value));
        response.header("Idempotent-Replayed", "true");
        if (stored.body() != null) {
            response.entity(json.readTree(stored.body())).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.build();
    }

    /** The stored answer of a method that returns its entity and not a {@link Response}. */
    private Object replayed(Answer stored, Type type) throws JsonProcessingException {
        request.getCurrent().response().putHeader("Idempotent-Replayed", "true");
        return stored.body() == null ? null : json.readValue(stored.body(), json.constructType(type));
    }

    private String headers(MultivaluedMap<String, String> headers) throws JsonProcessingException {
        Map<String, String> kept = new LinkedHashMap<>();
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !values.isEmpty()) {
                kept.put(name, values.get(0));
            }
        });
        return json.writeValueAsString(kept);
    }

    /** What the key stands for: path, query and body. If-Match is left out, since a repetition may have read anew. */
    private String hash(String operation, Method method, Object[] values)
            throws NoSuchAlgorithmException, JsonProcessingException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(operation.getBytes(StandardCharsets.UTF_8));
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof InputStream) {
                throw new IllegalStateException("@Idempotent does not fit a method that reads a stream");
            }
            if (value == null
                    || parameters[i].isAnnotationPresent(HeaderParam.class)
                    || value.getClass().getName().startsWith("jakarta.")) {
                continue;
            }
            digest.update((byte) 0);
            digest.update(json.writeValueAsBytes(value));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
