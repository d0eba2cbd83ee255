package org.staffhome.welfare.statistics;

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

/** Statistics over HTTP. */
@Path("/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics", description = "Figures of welfare (帮扶统计)")
class StatisticsResource {

    private final StatisticsQueries queries;

    StatisticsResource(StatisticsQueries queries) {
        this.queries = queries;
    }

    @GET
    @RequiresPermission("statistics.read")
    @Operation(
            operationId = "getWelfareStatistics",
            summary = "Dossiers, aid and money of an organisation and all below (帮扶统计)",
            description = "Counted at the moment of asking, within the caller's scope.")
    public StatisticsView statistics(
            @Parameter(description = "Organisation, with all below; absent for the caller's whole scope")
                    @QueryParam("organizationId")
                    UUID organizationId,
            @Parameter(description = "Year of payments and receipts; absent for all years")
                    @QueryParam("year")
                    @Min(2000)
                    @Max(2100)
                    Integer year) {
        return queries.statistics(organizationId, year);
    }
}
