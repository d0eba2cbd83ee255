package org.staffhome.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.staffhome.gateway.Client;
import org.staffhome.gateway.documentation.OpenApiSources.Described;
import org.staffhome.gateway.documentation.OpenApiSources.Origin;

/** The documents as they are released: the committed ones of the services and the gateway's own. */
final class Released {
    static final List<String> CONTEXTS = List.of("membership", "activity", "welfare", "evaluation");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private Released() {}

    static Path committed(String context) {
        return ContractTools.REPOSITORY.resolve("contracts/openapi/" + context + ".yaml");
    }

    static ObjectNode document(String context) {
        try {
            return (ObjectNode) YAML.readTree(Files.readString(committed(context)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the merged document, with the gateway's part as the running gateway serves it. */
    static Path suite(Client gateway) {
        HttpResponse<String> own = gateway.send(gateway.to("/openapi/gateway").header("Accept", "application/json"));
        assertThat(own.statusCode()).isEqualTo(200);
        Map<String, Described> parts = new LinkedHashMap<>();
        try {
            parts.put("gateway", new Described((ObjectNode) JSON.readTree(own.body()), Origin.SERVED));
            CONTEXTS.forEach(context -> parts.put(context, new Described(document(context), Origin.SERVED)));
            Path file = ContractTools.target("staffhome.json");
            return Files.writeString(file, JSON.writeValueAsString(SuiteDocument.of(parts)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
