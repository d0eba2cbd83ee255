package org.staffhome.evaluation.statistics;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.RequiresPermission;

/** HTTP door of the figures. */
@Path("/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics", description = "Figures for the overview (统计)")
public class StatisticsResource {
    private final StatisticsQueries queries;
    private final BusinessClock clock;

    StatisticsResource(StatisticsQueries queries, BusinessClock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GET
    @RequiresPermission("statistics.read")
    @Operation(
            operationId = "getEvaluationStatistics",
            summary = "Ratings and facts of an organisation and all below it (考评统计)",
            description = "How many are rated, by grade of their latest final result, and the facts of a year.")
    public StatisticsView get(
            @QueryParam("organizationId")
                    @Parameter(
                            description =
                                    "The organisation at the top of the subtree; absent: the caller's whole scope",
                            example = "01990d7e-5c00-7000-8000-000000000001")
                    UUID organizationId,
            @Min(1900)
                    @Max(9999)
                    @QueryParam("year")
                    @Parameter(description = "Civil year; absent for this year", example = "2026")
                    Integer year) {
        return queries.of(organizationId, year == null ? clock.today().getYear() : year);
    }
}
