package org.staffhome.membership.statistics;

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
@Tag(name = "Statistics", description = "Organisation statistics (组织统计)")
public class StatisticsResource {

    private final OrganizationStatistics statistics;

    StatisticsResource(OrganizationStatistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @RequiresPermission("statistics.read")
    @Operation(
            operationId = "getOrganizationStatistics",
            summary = "Count unions, units, members and officers (组织统计)",
            description = "Of an organisation and all below it, or of the whole of the caller's scope.")
    public StatisticsView get(
            @QueryParam("organizationId")
                    @Parameter(description = "The organisation; the caller's whole scope when absent")
                    UUID organizationId) {
        return statistics.of(organizationId);
    }
}
