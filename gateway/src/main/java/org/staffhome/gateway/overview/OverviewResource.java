package org.staffhome.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.gateway.overview.ComposedReads.Source;

/** The figures of the federation's front page, for the organisations in the caller's scope. */
@Path("/api/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Composed reads", description = "Answers that need more than one service (综合查询)")
public class OverviewResource {
    private final ComposedReads reads;

    OverviewResource(ComposedReads reads) {
        this.reads = reads;
    }

    /** The figures. A figure that no service told is null, never 0. */
    @Schema(description = "Figures of the caller's scope (总览). Unknown figures are null, never 0.")
    public record Overview(
            @Schema(description = "Grassroots unions, count; source membership", examples = "58", nullable = true)
            Long unions,

            @Schema(description = "Employer units covered, count; source membership", examples = "93", nullable = true)
            Long units,

            @Schema(description = "Members, count; source membership", examples = "4859", nullable = true)
            Long members,

            @Schema(description = "Officers in office, count; source membership", examples = "156", nullable = true)
            Long officers,

            @Schema(description = "Activities of the year") ActivityFigures activities,

            @Schema(description = "Aid of the year") AidFigures aid,

            @Schema(description = "Staff homes by grade") HomeFigures homes,

            @Schema(
                    description = "Figures that evaluation derived from events, by metric; source evaluation",
                    examples = "{\"activity.completed\":{\"value\":12,\"precision\":\"EXACT\"}}",
                    nullable = true)
            Map<String, Object> facts,

            @Schema(description = "Parts that did not answer in time; their figures are null", examples = "[]")
            List<String> missing,

            @Schema(
                    description = "Parts that the caller has no permission for; their figures are null",
                    examples = "[]")
            List<String> withheld) {}

    /** Activities. */
    public record ActivityFigures(
            @Schema(description = "Activities published, count; source activity", examples = "12", nullable = true)
            Long published,

            @Schema(description = "Sign-ups, count; source activity", examples = "236", nullable = true)
            Long signUps,

            @Schema(
                    description = "Persons who attended, count, null when it was not recorded; source activity",
                    examples = "201",
                    nullable = true)
            Long attendees) {}

    /** Aid. */
    public record AidFigures(
            @Schema(description = "Households in difficulty, count; source welfare", examples = "61", nullable = true)
            Long households,

            @Schema(description = "Applications, count; source welfare", examples = "40", nullable = true)
            Long applications,

            @Schema(description = "Persons paid, count; source welfare", examples = "31", nullable = true)
            Long paidPersons,

            @Schema(description = "Paid, in fen; source welfare", examples = "6200000", nullable = true)
            Long paidFen,

            @Schema(description = "Received, in fen; source welfare", examples = "10000000", nullable = true)
            Long receiptsFen,

            @Schema(description = "Balance, in fen; source welfare", examples = "3800000", nullable = true)
            Long balanceFen) {}

    /** Staff homes. */
    public record HomeFigures(
            @Schema(description = "Homes rated, count; source evaluation", examples = "58", nullable = true)
            Long rated,

            @Schema(
                    description = "Homes by grade, count; source evaluation",
                    examples = "{\"QUALIFIED\":40,\"ADVANCED\":12,\"MODEL\":2}",
                    nullable = true)
            Map<String, Object> byGrade) {}

    /** Reads the overview. */
    @GET
    @Operation(
            operationId = "getOverview",
            summary = "Read the overview of the federation (总览)",
            description = "Figures of all services for the caller's scope, read at the same time and kept for a few "
                    + "seconds. A service that does not answer within two seconds is named in `missing`.")
    @Extension(name = "x-permission", value = "authenticated")
    public CompletionStage<Overview> get(
            @Parameter(
                            description = "Only this organisation and those below it; the whole scope when absent",
                            example = "01938f00-0000-7000-8000-000000000001")
                    @QueryParam("organizationId")
                    UUID organizationId,
            @Parameter(description = "Year of activities, aid and ratings; this year when absent", example = "2026")
                    @QueryParam("year")
                    Integer year,
            @jakarta.ws.rs.core.Context RoutingContext request) {
        String scope = organizationId == null ? "" : "organizationId=" + organizationId;
        String query = year == null ? scope : scope + (scope.isEmpty() ? "" : "&") + "year=" + year;
        Map<String, Source> sources = new LinkedHashMap<>();
        sources.put("membership", statistics("membership", scope));
        sources.put("activity", statistics("activity", query));
        sources.put("welfare", statistics("welfare", query));
        sources.put("evaluation", statistics("evaluation", query));
        return reads.read(request, sources).thenApply(OverviewResource::overview);
    }

    private static Source statistics(String context, String query) {
        return new Source(context, "/api/" + context + "/v1/statistics" + (query.isEmpty() ? "" : "?" + query));
    }

    private static Overview overview(Parts parts) {
        JsonNode membership = parts.body("membership");
        // Activity tells the total beside the categories.
        JsonNode activity =
                parts.body("activity").has("total") ? parts.body("activity").get("total") : parts.body("activity");
        JsonNode welfare = parts.body("welfare");
        JsonNode evaluation = parts.body("evaluation");
        return new Overview(
                Parts.number(membership, "unions"),
                Parts.number(membership, "units"),
                Parts.number(membership, "members"),
                Parts.number(membership, "officers"),
                new ActivityFigures(
                        Parts.number(activity, "published"),
                        Parts.number(activity, "signUps"),
                        Parts.number(activity, "attendees")),
                new AidFigures(
                        Parts.number(welfare, "households"),
                        Parts.number(welfare, "applications"),
                        Parts.number(welfare, "paidPersons"),
                        Parts.number(welfare, "paidFen"),
                        Parts.number(welfare, "receiptsFen"),
                        Parts.number(welfare, "balanceFen")),
                new HomeFigures(Parts.number(evaluation, "rated"), Parts.members(evaluation, "byGrade")),
                Parts.members(evaluation, "facts"),
                parts.missing(),
                parts.withheld());
    }
}
