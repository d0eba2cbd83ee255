package org.staffhome.evaluation.fact;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics that exist, read from {@code metrics.yaml}. A metric that is not in it can neither be recorded nor be named
 * in an expression.
 */
@ApplicationScoped
public class MetricCatalogue {
    private static final String RESOURCE = "metrics.yaml";

    private final Map<String, Metric> metrics;

    MetricCatalogue() {
        this(read());
    }

    private MetricCatalogue(List<Metric> all) {
        Map<String, Metric> byCode = new LinkedHashMap<>();
        for (Metric metric : all) {
            if (byCode.put(metric.code(), metric) != null) {
                throw new IllegalStateException("The metric " + metric.code() + " is twice in " + RESOURCE);
            }
        }
        this.metrics = byCode;
    }

    /** The catalogue outside of a container, for tests of pure code. */
    public static MetricCatalogue load() {
        return new MetricCatalogue(read());
    }

    /** All metrics in the order of the catalogue. */
    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    /** The metric of a code, if there is one. */
    public Optional<Metric> find(String code) {
        return Optional.ofNullable(metrics.get(code));
    }

    /** The metric of a code that the code itself names; an unknown one is a fault of the program. */
    Metric known(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No metric " + code + " in " + RESOURCE));
    }

    /** The codes of the metrics that tell what stands at the end of a year, as a parameter of SQL. */
    String[] yearEndCodes() {
        return metrics.values().stream()
                .filter(m -> m.period() == PeriodKind.YEAR_END)
                .map(Metric::code)
                .toArray(String[]::new);
    }

    private static List<Metric> read() {
        try (InputStream in = MetricCatalogue.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<List<Metric>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
