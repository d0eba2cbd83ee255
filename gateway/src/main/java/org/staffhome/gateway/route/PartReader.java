package org.staffhome.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Reads from a service for the gateway's own answers. A read never fails: it tells what the service answered, or that
 * it did not. It goes through the same circuit breaker and the same bound on requests as the routes.
 */
@ApplicationScoped
public class PartReader {
    private static final Logger LOG = Logger.getLogger(PartReader.class);

    private final Upstreams upstreams;
    private final ObjectMapper json;

    /** How a read ended. */
    public enum Ending {
        /** The service answered with content. */
        ANSWERED,
        /** The service refused: the caller lacks the permission. */
        WITHHELD,
        /** The service did not answer, not in time, or not usefully. */
        MISSING
    }

    /**
     * What came of a read.
     *
     * @param body the content when answered, else null
     */
    public record Part(String context, Ending ending, JsonNode body) {
        static Part missing(String context) {
            return new Part(context, Ending.MISSING, null);
        }
    }

    PartReader(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    /** Reads JSON from a path of a service with these headers, no longer than the timeout. */
    public CompletionStage<Part> read(String context, String uri, Map<String, String> headers, Duration timeout) {
        Optional<Upstream> upstream = upstreams.find(context);
        if (upstream.isEmpty()) {
            return Future.succeededFuture(Part.missing(context)).toCompletionStage();
        }
        return send(upstream.get(), uri, headers, timeout)
                .otherwise(failure -> {
                    LOG.warnf("%s did not answer a part: %s", context, failure.toString());
                    return Part.missing(context);
                })
                .toCompletionStage();
    }

    private Future<Part> send(Upstream upstream, String uri, Map<String, String> headers, Duration timeout) {
        if (!upstream.enter()) {
            return Future.failedFuture(upstream.overloaded());
        }
        return upstream.guarded(() -> upstream.open(
                                new RequestOptions().setMethod(HttpMethod.GET).setURI(uri))
                        .compose(request -> exchange(upstream.name(), request, headers, timeout)))
                .onComplete(done -> upstream.leave());
    }

    private Future<Part> exchange(
            String context, HttpClientRequest request, Map<String, String> headers, Duration timeout) {
        headers.forEach(request::putHeader);
        request.putHeader("Accept", "application/json");
        return request.send()
                .compose(answer -> answer.body().map(body -> part(context, answer.statusCode(), body)))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(failure -> request.reset());
    }

    private Part part(String context, int status, Buffer body) {
        if (status == 403) {
            return new Part(context, Ending.WITHHELD, null);
        }
        if (status != 200) {
            LOG.warnf("%s answered a part with %d", context, status);
            return Part.missing(context);
        }
        try {
            return new Part(context, Ending.ANSWERED, json.readTree(body.getBytes()));
        } catch (IOException e) {
            LOG.warnf("%s answered a part with what is no JSON", context);
            return Part.missing(context);
        }
    }
}
