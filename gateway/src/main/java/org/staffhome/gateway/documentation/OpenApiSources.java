package org.staffhome.gateway.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.staffhome.gateway.route.PartReader;
import org.staffhome.gateway.route.Upstreams;

/**
 * The OpenAPI documents of the services, fetched from each when it runs and remembered; a service that does not answer
 * is described by what it said last, or by the document committed among the contracts, and each tells where it is from.
 */
@ApplicationScoped
class OpenApiSources {
    static final String OWN = "gateway";

    private static final Logger LOG = Logger.getLogger(OpenApiSources.class);
    private static final List<String> ORDER = List.of("membership", "activity", "welfare", "evaluation");
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final PartReader reader;
    private final Upstreams upstreams;
    private final OpenApiDocumentService own;
    private final ObjectMapper json;
    private final Map<String, ObjectNode> remembered = new LinkedHashMap<>();
    private final Set<String> silent = new HashSet<>();
    private long readAt = Long.MIN_VALUE;

    OpenApiSources(PartReader reader, Upstreams upstreams, OpenApiDocumentService own, ObjectMapper json) {
        this.reader = reader;
        this.upstreams = upstreams;
        this.own = own;
        this.json = json;
    }

    /** Where a document is from. */
    enum Origin {
        /** The application says so now. */
        SERVED,
        /** It does not answer; it said so before. */
        REMEMBERED,
        /** It does not answer and did not before; so it was released. */
        RELEASED
    }

    /** A document and where it is from. */
    record Described(ObjectNode document, Origin origin) {}

    /** The documents by context: the gateway's own first, then the services that are known. */
    synchronized Map<String, Described> all() {
        refresh();
        Map<String, Described> documents = new LinkedHashMap<>();
        documents.put(OWN, own());
        ORDER.forEach(context -> find(context).ifPresent(document -> documents.put(context, document)));
        upstreams.all().stream()
                .map(upstream -> upstream.name())
                .filter(name -> !ORDER.contains(name))
                .forEach(name -> find(name).ifPresent(document -> documents.put(name, document)));
        return documents;
    }

    /** The document of one context. */
    synchronized Optional<Described> one(String context) {
        if (OWN.equals(context)) {
            return Optional.of(own());
        }
        if (upstreams.find(context).isEmpty()) {
            return Optional.empty();
        }
        refresh();
        return find(context);
    }

    private Optional<Described> find(String context) {
        ObjectNode answered = remembered.get(context);
        if (answered == null) {
            return committed(context).map(document -> new Described(document, Origin.RELEASED));
        }
        return Optional.of(new Described(answered, silent.contains(context) ? Origin.REMEMBERED : Origin.SERVED));
    }

    private void refresh() {
        long now = System.nanoTime();
        Duration keep = silent.isEmpty() ? FRESH : TIMEOUT;
        if (readAt != Long.MIN_VALUE && now - readAt < keep.toNanos()) {
            return;
        }
        Map<String, CompletableFuture<PartReader.Part>> reads = new LinkedHashMap<>();
        upstreams
                .all()
                .forEach(upstream -> reads.put(
                        upstream.name(),
                        reader.read(upstream.name(), "/q/openapi?format=json", Map.of(), TIMEOUT)
                                .toCompletableFuture()));
        silent.clear();
        reads.forEach((context, read) -> {
            if (read.join().body() instanceof ObjectNode document && document.has("openapi") && document.has("paths")) {
                remembered.put(context, document);
            } else {
                silent.add(context);
            }
        });
        readAt = System.nanoTime();
    }

    private Described own() {
        try {
            return new Described((ObjectNode) json.readTree(own.getDocument("<default>", Format.JSON)), Origin.SERVED);
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway's own OpenAPI document", e);
        }
    }

    private Optional<ObjectNode> committed(String context) {
        String file = "contracts/openapi/" + context + ".yaml";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                LOG.warnf("%s does not answer and %s is not on the class path", context, file);
                return Optional.empty();
            }
            JsonNode document = new YAMLMapper().readTree(in);
            return Optional.of((ObjectNode) document);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
