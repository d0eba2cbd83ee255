package org.staffhome.activity.offer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** Activities as a member sees them. */
@Path("/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers", description = "What a member sees (可报名活动与我的报名)")
public class OfferResource {
    private final OfferQueries offers;
    private final Caller caller;

    OfferResource(OfferQueries offers, Caller caller) {
        this.offers = offers;
        this.caller = caller;
    }

    @GET
    @RequiresPermission(value = "activity.offers", reach = Reach.LINE)
    @Operation(
            operationId = "listOffers",
            summary = "List activities on offer to me (可报名活动)",
            description =
                    "Published activities of the own organisation and those above it that have not ended, the next"
                            + " start first, each with whether the audience rule invites the caller.")
    public Page<OfferView> list(@BeanParam PageRequest page) {
        return offers.list(member(), page);
    }

    @GET
    @Path("/{activityId}")
    @RequiresPermission(value = "activity.offers", reach = Reach.LINE)
    @Operation(
            operationId = "getOffer",
            summary = "Read an activity on offer to me (查看可报名活动)",
            description = "Also after it was completed or cancelled.")
    public OfferView get(@PathParam("activityId") UUID activityId) {
        return offers.get(activityId, member());
    }

    private UUID member() {
        return caller.memberId().orElseThrow(() -> Problem.of(SignUpProblem.MEMBER_UNKNOWN));
    }
}
