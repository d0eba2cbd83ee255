package org.staffhome.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a {@link Refusal} as {@code application/problem+json} (RFC 9457) in the language asked for. Every problem
 * names the trace, so that an operator finds the request in the logs of all services.
 */
@ApplicationScoped
public class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** How long the rest of a refused body is read before the connection is closed. */
    private static final long DRAIN_MILLIS = 5_000;

    private final ProblemCatalogue catalogue;
    private final ObjectMapper json;
    private final Vertx vertx;

    /** A problem ready to be sent. */
    public record Document(int status, Buffer body, Map<String, String> headers) {}

    Problems(ProblemCatalogue catalogue, ObjectMapper json, Vertx vertx) {
        this.catalogue = catalogue;
        this.json = json;
        this.vertx = vertx;
    }

    /** Renders the refusal for the language the request asks for. */
    public Document render(Refusal refusal, String acceptLanguage) {
        Locale locale = Languages.of(acceptLanguage);
        ProblemCatalogue.Entry entry = catalogue.entry(refusal.problem());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/api/problems/" + refusal.problem().code());
        members.put("title", entry.title().in(locale));
        members.put("status", entry.status());
        members.put("detail", filled(entry.detail().in(locale), refusal.values()));
        members.put("code", refusal.problem().code());
        refusal.values().forEach(members::putIfAbsent);
        members.put("traceId", traceId());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", MEDIA_TYPE);
        headers.put("Content-Language", Locale.ENGLISH.equals(locale) ? "en" : "zh-CN");
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        headers.putAll(refusal.headers());
        try {
            return new Document(entry.status(), Buffer.buffer(json.writeValueAsBytes(members)), headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that is no JSON: " + refusal.problem(), e);
        }
    }

    /** Answers the request with the refusal; does nothing when an answer has already begun. */
    public void answer(HttpServerRequest request, Refusal refusal) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        Document document = render(refusal, request.getHeader("Accept-Language"));
        response.setStatusCode(document.status());
        document.headers().forEach(response::putHeader);
        response.end(document.body());
        discardBody(request);
    }

    /** Reads what is left of a refused body for a moment, so that the client sees the answer, then closes. */
    public void discardBody(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        request.handler(ignored -> {});
        request.resume();
        vertx.setTimer(DRAIN_MILLIS, timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    /** The trace of the current request, or 32 zeros outside a trace. */
    public static String traceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.getTraceId();
    }

    private static String filled(String text, Map<String, Object> values) {
        String result = text;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            result = result.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return result;
    }
}
