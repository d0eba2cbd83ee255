package org.staffhome.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
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

/** What waits for the caller in all services. */
@Path("/api/todos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Composed reads")
public class TodosResource {
    private static final List<String> CONTEXTS = List.of("membership", "activity", "welfare", "evaluation");
    private static final int MOST = 200;

    private final ComposedReads reads;

    TodosResource(ComposedReads reads) {
        this.reads = reads;
    }

    /** All that waits. */
    @Schema(description = "What waits for the caller, from all services (待办)")
    public record Todos(
            @Schema(description = "By due date, the nearest first, undated ones last")
            List<Todo> items,

            @Schema(description = "Whether there are more than were asked for", examples = "false")
            boolean more,

            @Schema(
                    description = "Services that did not answer in time; what waits there is not listed",
                    examples = "[]")
            List<String> missing) {}

    /** One thing that waits. */
    public record Todo(
            @Schema(description = "Service it waits in", examples = "welfare")
            String context,

            @Schema(
                    description = "Id, stable while it waits",
                    examples = "aid-application:01935f1e-5c3a-7b61-9d0e-000000000003")
            String id,

            @Schema(description = "Kind of the work", examples = "aid.approve")
            String kind,

            @Schema(description = "Title in Chinese", examples = "救助申请待审批")
            String titleZh,

            @Schema(description = "Title in English", examples = "An aid application waits for approval")
            String titleEn,

            @Schema(description = "Last day, null when nothing is due", examples = "2026-12-01", nullable = true)
            String dueOn,

            @Schema(description = "Article behind the due date, or null", examples = "工会法第三十条", nullable = true)
            String legalBasis,

            @Schema(
                    description = "Organisation concerned",
                    examples = "01935f1e-5c3a-7b61-9d0e-000000000001",
                    nullable = true)
            String organizationId,

            @Schema(
                    description = "Path of the object in the API",
                    examples = "/api/welfare/v1/aid-applications/01935f1e-5c3a-7b61-9d0e-000000000003")
            String href) {}

    /** Reads what waits. */
    @GET
    @Operation(
            operationId = "listTodosEverywhere",
            summary = "List what waits for me (待办)",
            description = "Merges what waits for the caller in every service, with due dates and legal basis.")
    @Extension(name = "x-permission", value = "authenticated")
    public CompletionStage<Todos> list(
            @Parameter(description = "Most to list, 1 to 200", example = "50") @QueryParam("limit") @DefaultValue("50")
                    int limit,
            @Context RoutingContext request) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(GatewayProblem.MALFORMED).with("parameter", "limit");
        }
        Map<String, Source> sources = new LinkedHashMap<>();
        CONTEXTS.forEach(
                context -> sources.put(context, new Source(context, "/api/" + context + "/v1/todos?limit=" + limit)));
        return reads.read(request, sources).thenApply(parts -> todos(parts, limit));
    }

    private static Todos todos(Parts parts, int limit) {
        List<Todo> all = new ArrayList<>();
        boolean more = false;
        for (String context : CONTEXTS) {
            JsonNode body = parts.body(context);
            body.path("items").forEach(item -> all.add(todo(context, item)));
            more |= body.path("more").asBoolean(false);
        }
        all.sort(Comparator.comparing(Todo::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Todo::context)
                .thenComparing(Todo::id, Comparator.nullsLast(Comparator.naturalOrder())));
        List<String> missing = new ArrayList<>(parts.missing());
        missing.addAll(parts.withheld());
        List<Todo> shown = all.size() > limit ? List.copyOf(all.subList(0, limit)) : List.copyOf(all);
        return new Todos(shown, more || all.size() > limit, missing);
    }

    private static Todo todo(String context, JsonNode item) {
        return new Todo(
                context,
                Parts.text(item, "id"),
                Parts.text(item, "kind"),
                Parts.text(item, "titleZh"),
                Parts.text(item, "titleEn"),
                Parts.text(item, "dueOn"),
                Parts.text(item, "legalBasis"),
                Parts.text(item, "organizationId"),
                Parts.text(item, "href"));
    }
}
