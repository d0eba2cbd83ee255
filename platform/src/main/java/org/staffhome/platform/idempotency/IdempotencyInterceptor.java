package org.staffhome.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionSemantics;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import org.staffhome.platform.crypto.BlindIndex;
import org.staffhome.platform.idempotency.IdempotencyStore.Claim;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;

/** See {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 60)
class IdempotencyInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final String PURPOSE = "idempotency.request";
    private static final String KEY_FORM = "[\\x21-\\x7E]{8,128}";

    @Inject
    CurrentVertxRequest request;

    @Inject
    Caller caller;

    @Inject
    IdempotencyStore store;

    @Inject
    BlindIndex index;

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
        HttpServerRequest http = request.getCurrent().request();
        String operation = http.method() + " " + http.path();
        String fingerprint = index.of(PURPOSE, operation + "?" + http.query() + "\0" + asked(invocation));
        return QuarkusTransaction.runner(TransactionSemantics.DISALLOW_EXISTING)
                .call(() -> inTransaction(invocation, new Claim(caller.subject(), key, operation, fingerprint)));
    }

    private Object inTransaction(InvocationContext invocation, Claim claim) throws Exception {
        Optional<StoredAnswer> known = store.claim(claim);
        if (known.isPresent()) {
            request.getCurrent().response().putHeader("Idempotent-Replayed", "true");
            Method method = invocation.getMethod();
            return known.get().as(method.getReturnType(), method.getGenericReturnType(), json);
        }
        Object result = invocation.proceed();
        store.keep(claim, StoredAnswer.of(result, json));
        return result;
    }

    /**
     * What the caller sent, but for what the framework adds of its own, such as the address he reached, and the headers:
     * who repeats a change may have read the newer version meanwhile.
     */
    private String asked(InvocationContext invocation) throws JsonProcessingException {
        Parameter[] declared = invocation.getMethod().getParameters();
        Object[] given = invocation.getParameters();
        StringBuilder asked = new StringBuilder();
        for (int i = 0; i < given.length; i++) {
            if (given[i] instanceof InputStream) {
                throw new IllegalStateException("@Idempotent does not fit a method that reads a stream");
            }
            if (given[i] != null
                    && !declared[i].isAnnotationPresent(Context.class)
                    && !declared[i].isAnnotationPresent(HeaderParam.class)) {
                asked.append(json.writeValueAsString(given[i])).append('\0');
            }
        }
        return asked.toString();
    }
}
