package org.staffhome.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All problems this service can answer: those of platform's rooms ({@code staffhome.platform-problem-files}) and the
 * service's own {@code problems/<context>.yaml}. A code without texts in both languages stops the start.
 */
@Startup
@ApplicationScoped
public class ProblemCatalogue {
    private final Map<String, Entry> entries;

    /** A text in both languages of the product. */
    public record Text(String zh, String en) {
        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : zh;
        }
    }

    /** What the catalogue says of one code; {@code basis} names the article for rules of law. */
    public record Entry(int status, Text title, Text detail, String basis) {}

    ProblemCatalogue(
            @ConfigProperty(name = "staffhome.platform-problem-files") List<String> platformFiles,
            @ConfigProperty(name = "staffhome.context") String context) {
        List<String> files = new ArrayList<>(platformFiles);
        files.add(context);
        this.entries = Collections.unmodifiableMap(read(files));
    }

    public Map<String, Entry> entries() {
        return entries;
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    private static Map<String, Entry> read(List<String> files) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        Map<String, Entry> all = new TreeMap<>();
        for (String file : files) {
            URL resource = Thread.currentThread().getContextClassLoader().getResource("problems/" + file + ".yaml");
            if (resource == null) {
                throw new IllegalStateException("problems/" + file + ".yaml is not on the class path");
            }
            try {
                Map<String, Entry> some = yaml.readValue(
                        resource, yaml.getTypeFactory().constructMapType(TreeMap.class, String.class, Entry.class));
                some.forEach((code, entry) -> add(all, code, entry, file));
            } catch (IOException e) {
                throw new UncheckedIOException("problems/" + file + ".yaml", e);
            }
        }
        return all;
    }

    private static void add(Map<String, Entry> all, String code, Entry entry, String file) {
        if (entry.title() == null
                || entry.detail() == null
                || entry.status() < 400
                || blank(entry.title())
                || blank(entry.detail())) {
            throw new IllegalStateException("problem " + code + " in " + file + " lacks status, zh or en");
        }
        if (all.put(code, entry) != null) {
            throw new IllegalStateException("problem " + code + " stands twice in the catalogue");
        }
    }

    private static boolean blank(Text text) {
        return text.zh() == null
                || text.zh().isBlank()
                || text.en() == null
                || text.en().isBlank();
    }
}
