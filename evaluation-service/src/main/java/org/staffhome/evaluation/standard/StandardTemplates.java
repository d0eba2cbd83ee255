package org.staffhome.evaluation.standard;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.staffhome.platform.problem.Problem;

/** The templates under {@code standards/}. */
@ApplicationScoped
class StandardTemplates {
    private static final List<String> CODES = List.of("grassroots-100");

    private final List<StandardTemplate> templates =
            CODES.stream().map(StandardTemplates::read).toList();

    List<StandardTemplate> all() {
        return templates;
    }

    StandardTemplate require(String code) {
        return templates.stream().filter(t -> t.code().equals(code)).findFirst().orElseThrow(() -> Problem.of(
                        StandardProblem.TEMPLATE_UNKNOWN)
                .with("template", code)
                .at("/template"));
    }

    private static StandardTemplate read(String code) {
        ObjectMapper yaml =
                new ObjectMapper(new YAMLFactory()).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        String resource = "standards/" + code + ".yaml";
        try (InputStream in = StandardTemplates.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return yaml.readValue(in, StandardTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
