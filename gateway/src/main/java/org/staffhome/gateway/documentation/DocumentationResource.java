package org.staffhome.gateway.documentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.staffhome.gateway.problem.GatewayProblem;
import org.staffhome.gateway.problem.Refusal;

/** Serves the OpenAPI documents and the event contracts; no token is needed to read how the API works. */
@Path("/")
@Blocking
public class DocumentationResource {
    private static final MediaType YAML = new MediaType("application", "yaml", "UTF-8");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9.-]*\\.(json|yaml)");

    private final OpenApiSources sources;
    private final ObjectMapper json;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    DocumentationResource(OpenApiSources sources, ObjectMapper json) {
        this.sources = sources;
        this.json = json;
    }

    /** The whole suite, JSON unless YAML is asked for. */
    @GET
    @Path("openapi")
    @Operation(hidden = true)
    public Response merged(@Context HttpHeaders headers) {
        return answer(merged(), wantsYaml(headers));
    }

    /** The whole suite in YAML. */
    @GET
    @Path("openapi.yaml")
    @Operation(hidden = true)
    public Response mergedYaml() {
        return answer(merged(), true);
    }

    /** The whole suite in JSON. */
    @GET
    @Path("openapi.json")
    @Operation(hidden = true)
    public Response mergedJson() {
        return answer(merged(), false);
    }

    /** One context as its service describes itself. */
    @GET
    @Path("openapi/{context}")
    @Operation(hidden = true)
    public Response one(@PathParam("context") String context, @Context HttpHeaders headers) {
        boolean asYaml = context.endsWith(".yaml") || wantsYaml(headers);
        String name = context.replaceFirst("\\.(yaml|json)$", "");
        OpenApiSources.Described described =
                sources.one(name).orElseThrow(() -> Refusal.of(GatewayProblem.ROUTE_UNKNOWN));
        ObjectNode document = described.document().deepCopy();
        OriginNote.add(document, Map.of(name, described.origin()));
        return answer(document, asYaml);
    }

    /** The event contracts. */
    @GET
    @Path("asyncapi")
    @Operation(hidden = true)
    public Response asyncApi() {
        return file("contracts/asyncapi.yaml", YAML);
    }

    /** A schema or a sample of an event. */
    @GET
    @Path("events/{context}/{file}")
    @Operation(hidden = true)
    public Response event(@PathParam("context") String context, @PathParam("file") String file) {
        if (!NAME.matcher(context).matches() || !FILE.matcher(file).matches()) {
            throw Refusal.of(GatewayProblem.ROUTE_UNKNOWN);
        }
        MediaType type = file.endsWith(".yaml") ? YAML : new MediaType("application", "json", "UTF-8");
        return file("contracts/events/" + context + "/" + file, type);
    }

    private ObjectNode merged() {
        return SuiteDocument.of(sources.all());
    }

    private Response answer(ObjectNode document, boolean asYaml) {
        try {
            return Response.ok(asYaml ? yaml.writeValueAsBytes(document) : json.writeValueAsBytes(document))
                    .type(asYaml ? YAML : MediaType.APPLICATION_JSON_TYPE)
                    .header("Vary", "Accept")
                    .header("Cache-Control", "no-cache")
                    .build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response file(String name, MediaType type) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw Refusal.of(GatewayProblem.ROUTE_UNKNOWN);
            }
            return Response.ok(in.readAllBytes())
                    .type(type)
                    .header("Cache-Control", "no-cache")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static boolean wantsYaml(HttpHeaders headers) {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("yaml");
    }
}
