package org.staffhome.platform.problem;

import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gives every error answer its catalogued type, code, texts in the caller's language, places and trace id, whatever
 * raised it. What the catalogue does not know becomes {@code request.failure}; its cause goes to the log alone.
 */
@ApplicationScoped
public class ProblemTexts implements ProblemPostProcessor {
    private static final Logger LOG = Logger.getLogger(ProblemTexts.class);

    private final ProblemCatalogue catalogue;
    private final CurrentVertxRequest current;
    private final String basePath;

    ProblemTexts(
            ProblemCatalogue catalogue,
            CurrentVertxRequest current,
            @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String basePath) {
        this.catalogue = catalogue;
        this.current = current;
        this.basePath = basePath.endsWith("/") ? basePath : basePath + "/";
    }

    @Override
    public int priority() {
        return 110;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        String code = code(problem, context.cause);
        ProblemCatalogue.Entry entry =
                catalogue.find(code).orElseThrow(() -> new IllegalStateException("not catalogued: " + code));
        Map<String, Object> parameters = context.cause instanceof Problem p ? p.parameters() : Map.of();
        Locale locale = Language.of(request());
        if (entry.status() >= 500) {
            LOG.errorf(context.cause, "%s answered for a failure", code);
        }
        HttpProblem.Builder answer = HttpProblem.builder()
                .withType(URI.create(basePath + "problems/" + code))
                .withStatus(entry.status())
                .withTitle(entry.title().in(locale))
                .withDetail(fill(entry.detail().in(locale), parameters))
                .with("code", code);
        parameters.forEach((name, value) -> {
            if (!RESERVED.contains(name)) {
                answer.with(name, value);
            }
        });
        if (entry.basis() != null) {
            answer.with("legalBasis", entry.basis());
        }
        List<Map<String, Object>> violations = Violations.of(context.cause, entry.title(), locale);
        if (!violations.isEmpty()) {
            answer.with("violations", violations);
        }
        if (entry.status() == 503) {
            answer.withHeader("Retry-After", "2");
        }
        if (entry.status() == 401) {
            answer.withHeader("WWW-Authenticate", "Bearer");
        }
        problem.getHeaders().forEach(answer::withHeader);
        return answer.with("traceId", Span.current().getSpanContext().getTraceId())
                .withHeader("Content-Language", locale.toLanguageTag())
                .build();
    }

    private static final List<String> RESERVED =
            List.of("type", "title", "status", "detail", "instance", "code", "traceId", "violations", "legalBasis");

    private static String code(HttpProblem problem, Throwable cause) {
        if (cause instanceof Problem own) {
            return own.code().code();
        }
        return Failures.recognise(cause)
                .orElseGet(() -> ofStatus(problem.getStatusCode()))
                .code();
    }

    private static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 400 -> CommonProblem.MALFORMED;
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 409 -> CommonProblem.CONFLICT;
            case 412 -> CommonProblem.VERSION_STALE;
            case 413 -> CommonProblem.PAYLOAD_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> CommonProblem.INVALID;
            case 428 -> CommonProblem.VERSION_MISSING;
            case 429 -> CommonProblem.TOO_MANY_REQUESTS;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.MALFORMED : CommonProblem.FAILURE;
        };
    }

    private static String fill(String text, Map<String, Object> parameters) {
        String filled = text;
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return filled;
    }

    private RoutingContext request() {
        try {
            return current.getCurrent();
        } catch (ContextNotActiveException e) {
            return null;
        }
    }
}
