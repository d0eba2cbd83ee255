package org.staffhome.activity.statistics;

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
import org.staffhome.platform.scope.RequiresPermission;

/** Figures about activities. */
@Path("/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics", description = "Figures about activities (活动统计)")
public class StatisticsResource {
    private final ActivityStatistics statistics;

    StatisticsResource(ActivityStatistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @RequiresPermission("statistics.read")
    @Operation(
            operationId = "getActivityStatistics",
            summary = "Figures about activities (活动统计)",
            description =
                    "Of an organisation with everything below it, as of now. Unknown attendance and cost are counted"
                            + " as unknown, never as zero.")
    public ActivityStatisticsView get(
            @QueryParam("organizationId")
                    @Parameter(description = "Organisation with everything below it; absent: the caller's whole scope")
                    UUID organizationId,
            @QueryParam("year")
                    @Min(1900)
                    @Max(2999)
                    @Parameter(
                            description = "Only activities that start in this year (Asia/Shanghai)",
                            example = "2026")
                    Integer year) {
        return statistics.of(organizationId, year);
    }
}
