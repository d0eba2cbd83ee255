package org.staffhome.gateway.overview;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.gateway.identity.Subject;
import org.staffhome.gateway.route.PartReader;
import org.staffhome.gateway.route.PartReader.Part;

/** Asks several services at once for one caller and keeps what they answered for a few seconds. */
@ApplicationScoped
class ComposedReads {
    private final PartReader reader;
    private final Duration timeout;
    private final AsyncCache<Key, Parts> kept;

    /** Where a part is read: the context and the address with its query. */
    record Source(String context, String uri) {}

    private record Key(String subject, String language, Map<String, Source> sources) {}

    ComposedReads(
            PartReader reader,
            @ConfigProperty(name = "staffhome.composed.timeout", defaultValue = "2s") Duration timeout,
            @ConfigProperty(name = "staffhome.composed.keep", defaultValue = "3s") Duration keep) {
        this.reader = reader;
        this.timeout = timeout;
        this.kept =
                Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(keep).buildAsync();
    }

    /** Reads all parts at the same time; completes when each has answered or its time is over. */
    CompletionStage<Parts> read(RoutingContext request, Map<String, Source> sources) {
        Subject subject = Subject.of(request).orElseThrow();
        String language = String.valueOf(request.request().getHeader("Accept-Language"));
        Key key = new Key(subject.id(), language, sources);
        return kept.get(key, (ignored, executor) -> readNow(request, subject, sources));
    }

    private CompletableFuture<Parts> readNow(RoutingContext request, Subject subject, Map<String, Source> sources) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + subject.accessToken());
        copy(request, "Accept-Language", headers);
        String requestId = request.response().headers().get("X-Request-Id");
        if (requestId != null) {
            headers.put("X-Request-Id", requestId);
        }
        Map<String, CompletableFuture<Part>> reads = new LinkedHashMap<>();
        sources.forEach((name, source) -> reads.put(
                name,
                reader.read(source.context(), source.uri(), headers, timeout).toCompletableFuture()));
        return CompletableFuture.allOf(reads.values().toArray(CompletableFuture[]::new))
                .thenApply(all -> {
                    Map<String, Part> parts = new LinkedHashMap<>();
                    reads.forEach((name, part) -> parts.put(name, part.join()));
                    return new Parts(parts);
                });
    }

    private static void copy(RoutingContext request, String name, Map<String, String> headers) {
        String value = request.request().getHeader(name);
        if (value != null) {
            headers.put(name, value);
        }
    }
}
