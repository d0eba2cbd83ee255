package org.staffhome.evaluation.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** HTTP door of the fact store. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Facts", description = "What organisations did, told by events (事实)")
public class FactResource {
    private final FactQueries queries;
    private final MetricCatalogue catalogue;
    private final BusinessClock clock;

    FactResource(FactQueries queries, MetricCatalogue catalogue, BusinessClock clock) {
        this.queries = queries;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GET
    @Path("metrics-catalogue")
    @RequiresPermission("fact.read")
    @Operation(
            operationId = "listMetrics",
            summary = "The metric catalogue (指标口径目录)",
            description = "Every metric with meaning, unit, period, source events and formula.")
    public List<Metric> metrics() {
        return catalogue.all();
    }

    @GET
    @Path("facts")
    @RequiresPermission("fact.read")
    @Operation(
            operationId = "listFacts",
            summary = "Facts of an organisation and year, rolled up (查询事实)",
            description = "Sums over the organisation and all below it that the caller may see; a sum keeps the weakest"
                    + " precision of its parts. A metric without any event is not listed: its value is exactly 0.")
    public List<FactView> facts(
            @NotNull
                    @QueryParam("organizationId")
                    @Parameter(
                            description = "The organisation at the top of the subtree",
                            example = "01990d7e-5c00-7000-8000-000000000001")
                    UUID organizationId,
            @QueryParam("metric")
                    @Parameter(description = "Code of one metric; absent for all", example = "activity.completed")
                    String metric,
            @Min(1900)
                    @Max(9999)
                    @QueryParam("period")
                    @Parameter(description = "Civil year; absent for this year", example = "2026")
                    Integer period) {
        return queries.rolledUp(organizationId, metric, yearOr(period));
    }

    @GET
    @Path("facts/sources")
    @RequiresPermission("fact.read")
    @Operation(
            operationId = "listFactSources",
            summary = "The events behind a fact (事实的来源事件)",
            description = "All events that were heard of for the metric, organisation (with those below it) and year,"
                    + " oldest first; those that a later event of the same thing replaced are marked.")
    public Page<FactSourceView> sources(
            @NotNull
                    @QueryParam("organizationId")
                    @Parameter(
                            description = "The organisation at the top of the subtree",
                            example = "01990d7e-5c00-7000-8000-000000000001")
                    UUID organizationId,
            @NotNull
                    @QueryParam("metric")
                    @Parameter(description = "Code of the metric", example = "activity.completed")
                    String metric,
            @Min(1900)
                    @Max(9999)
                    @QueryParam("period")
                    @Parameter(description = "Civil year; absent for this year", example = "2026")
                    Integer period,
            @BeanParam PageRequest page) {
        return queries.sources(organizationId, metric, yearOr(period), page);
    }

    private int yearOr(Integer period) {
        return period == null ? clock.today().getYear() : period;
    }
}
