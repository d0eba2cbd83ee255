package org.staffhome.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.gateway.overview.ComposedReads.Source;
import org.staffhome.gateway.problem.GatewayProblem;
import org.staffhome.gateway.problem.Refusal;

/** Search by name over the services, within the caller's scope. */
@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Composed reads")
public class SearchResource {
    private static final int LONGEST = 50;
    private static final int HITS = 10;

    private final ComposedReads reads;

    SearchResource(ComposedReads reads) {
        this.reads = reads;
    }

    /** What was found. */
    @Schema(description = "What was found in the caller's scope (搜索结果)")
    public record Found(
            @Schema(description = "Organisations, at most ten; null when membership did not answer", nullable = true)
            List<Hit> organizations,

            @Schema(description = "Parts that did not answer in time", examples = "[]")
            List<String> missing,

            @Schema(description = "Parts that the caller has no permission for", examples = "[]")
            List<String> withheld) {}

    /** One thing found. */
    public record Hit(
            @Schema(description = "Id", examples = "01938f00-0000-7000-8000-000000000035")
            String id,

            @Schema(description = "Name", examples = "澄江市水务局工会")
            String name,

            @Schema(description = "Kind", examples = "GRASSROOTS_UNION", nullable = true)
            String kind,

            @Schema(description = "State", examples = "ACTIVE", nullable = true)
            String state,

            @Schema(
                    description = "Path of the object in the API",
                    examples = "/api/membership/v1/organizations/01938f00-0000-7000-8000-000000000035")
            String href) {}

    /** Searches. */
    @GET
    @Operation(
            operationId = "search",
            summary = "Search by name (搜索)",
            description = "Organisations in the caller's scope whose name contains the text.")
    @Extension(name = "x-permission", value = "authenticated")
    public CompletionStage<Found> search(
            @Parameter(description = "Part of the name, 1 to 50 characters", required = true, example = "水务")
                    @QueryParam("q")
                    String text,
            @Context RoutingContext request) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
            throw Refusal.of(GatewayProblem.MALFORMED).with("parameter", "q");
        }
        String name = URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
        Map<String, Source> sources = new LinkedHashMap<>();
        sources.put(
                "organizations",
                new Source("membership", "/api/membership/v1/organizations?name=" + name + "&limit=" + HITS));
        return reads.read(request, sources)
                .thenApply(parts -> new Found(hits(parts, "organizations"), parts.missing(), parts.withheld()));
    }

    private static List<Hit> hits(Parts parts, String part) {
        if (!parts.answered(part)) {
            return null;
        }
        List<Hit> hits = new ArrayList<>();
        for (JsonNode item : parts.body(part).path("items")) {
            String id = Parts.text(item, "id");
            hits.add(new Hit(
                    id,
                    Parts.text(item, "name"),
                    Parts.text(item, "kind"),
                    Parts.text(item, "state"),
                    "/api/membership/v1/" + part + "/" + id));
        }
        return hits;
    }
}
