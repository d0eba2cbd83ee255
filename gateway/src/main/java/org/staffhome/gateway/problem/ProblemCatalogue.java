package org.staffhome.gateway.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of the edge's problems, read once from {@code problems/gateway.yaml}. A code without status or without a
 * text in both languages stops the start.
 */
@Startup
@Singleton
public class ProblemCatalogue {
    private static final String FILE = "problems/gateway.yaml";

    private final Map<String, Entry> entries;

    /** A text in both languages of the product. */
    public record Text(String zh, String en) {
        /** The text in English when that is asked for, else in Chinese. */
        public String in(Locale locale) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
        }

        private boolean incomplete() {
            return zh == null || zh.isBlank() || en == null || en.isBlank();
        }
    }

    /** What the catalogue says of one code. */
    public record Entry(int status, Text title, Text detail) {}

    ProblemCatalogue() {
        this.entries = Collections.unmodifiableMap(read());
        for (GatewayProblem problem : GatewayProblem.values()) {
            Entry entry = entries.get(problem.code());
            if (entry == null
                    || entry.status() < 400
                    || entry.title() == null
                    || entry.title().incomplete()
                    || entry.detail() == null
                    || entry.detail().incomplete()) {
                throw new IllegalStateException(problem.code() + " lacks status, zh or en in " + FILE);
            }
        }
    }

    /** The entry of a problem; there is one for every constant. */
    public Entry entry(GatewayProblem problem) {
        return entries.get(problem.code());
    }

    /** All entries by code. */
    public Map<String, Entry> entries() {
        return entries;
    }

    private static Map<String, Entry> read() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return yaml.readValue(in, yaml.getTypeFactory().constructMapType(TreeMap.class, String.class, Entry.class));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
