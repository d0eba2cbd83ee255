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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.staffhome.gateway.route.PartReader;
import org.staffhome.gateway.route.Upstreams;

/**
 * The OpenAPI documents of the services, fetched from each when it runs and remembered; a service that does not answer
 * is described by what it said last, or by the document committed among the contracts.
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
    private long readAt = Long.MIN_VALUE;
    private boolean complete;

    OpenApiSources(PartReader reader, Upstreams upstreams, OpenApiDocumentService own, ObjectMapper json) {
        this.reader = reader;
        this.upstreams = upstreams;
        this.own = own;
        this.json = json;
    }

    /** The documents by context: the gateway's own first, then the services that are known. */
    synchronized Map<String, ObjectNode> all() {
        refresh();
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        documents.put(OWN, own());
        ORDER.forEach(context -> find(context).ifPresent(document -> documents.put(context, document)));
        upstreams.all().stream()
                .map(upstream -> upstream.name())
                .filter(name -> !ORDER.contains(name))
                .forEach(name -> find(name).ifPresent(document -> documents.put(name, document)));
        return documents;
    }

    /** The document of one context. */
    synchronized Optional<ObjectNode> one(String context) {
        if (OWN.equals(context)) {
            return Optional.of(own());
        }
        if (upstreams.find(context).isEmpty()) {
            return Optional.empty();
        }
        refresh();
        return find(context);
    }

    private Optional<ObjectNode> find(String context) {
        ObjectNode answered = remembered.get(context);
        return answered != null ? Optional.of(answered) : committed(context);
    }

    private void refresh() {
        long now = System.nanoTime();
        Duration keep = complete ? FRESH : TIMEOUT;
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
        complete = true;
        reads.forEach((context, read) -> {
            if (read.join().body() instanceof ObjectNode document) {
                remembered.put(context, document);
            } else {
                complete = false;
            }
        });
        readAt = System.nanoTime();
    }

    private ObjectNode own() {
        try {
            return (ObjectNode) json.readTree(own.getDocument("<default>", Format.JSON));
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
