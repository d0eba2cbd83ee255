package org.staffhome.activity.event;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.staffhome.activity.category.ActivityCategory;

/** The filters of the list of activities; a {@code @BeanParam}. Those given must all hold. */
public class ActivityFilter {
    @QueryParam("organizationId")
    @Parameter(description = "Only activities hosted by this organisation or below it (主办工会及下级)")
    UUID organizationId;

    @QueryParam("state")
    @Parameter(description = "Only activities in this state (状态)", example = "PUBLISHED")
    ActivityState state;

    @QueryParam("category")
    @Parameter(description = "Only activities of this kind (活动类别)", example = "SPORTS")
    ActivityCategory category;

    @QueryParam("startsFrom")
    @Parameter(
            description = "Only activities that start at this instant or later, UTC",
            example = "2026-01-01T00:00:00Z")
    Instant startsFrom;

    @QueryParam("startsBefore")
    @Parameter(description = "Only activities that start before this instant, UTC", example = "2027-01-01T00:00:00Z")
    Instant startsBefore;
}
