package org.staffhome.activity.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.RequiresPermission;

/** The three steps between a submitted and an accepted sign-up. */
@Path("/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Recommendations", description = "Recommendation, review and decision of sign-ups (推荐、审查、确定人选)")
public class RecommendationResource {
    private final OwnUnionSteps ownUnion;
    private final DecideSignUp decide;

    RecommendationResource(OwnUnionSteps ownUnion, DecideSignUp decide) {
        this.ownUnion = ownUnion;
        this.decide = decide;
    }

    @POST
    @Path("/{id}/recommendations")
    @Idempotent
    @RequiresPermission(OwnUnionSteps.RECOMMEND)
    @Operation(
            operationId = "recommendSignUp",
            summary = "Recommend a sign-up (推荐)",
            description = "From SUBMITTED to RECOMMENDED or REJECTED, by the member's own union alone, as long as the"
                    + " activity is published. Nobody recommends himself.")
    public SignUpView recommend(@PathParam("id") UUID signUpId, @Valid @NotNull OpinionRequest opinion) {
        return ownUnion.recommend(signUpId, opinion);
    }

    @POST
    @Path("/{id}/reviews")
    @Idempotent
    @RequiresPermission(OwnUnionSteps.REVIEW)
    @Operation(
            operationId = "reviewSignUp",
            summary = "Review a recommended sign-up (审查)",
            description =
                    "From RECOMMENDED to REVIEWED or REJECTED, by the member's own union alone and by another person"
                            + " than the one who recommended; nobody reviews himself.")
    public SignUpView review(@PathParam("id") UUID signUpId, @Valid @NotNull OpinionRequest opinion) {
        return ownUnion.review(signUpId, opinion);
    }

    @POST
    @Path("/{id}/decisions")
    @Idempotent
    @RequiresPermission(DecideSignUp.PERMISSION)
    @Operation(
            operationId = "decideSignUp",
            summary = "Accept or reject a reviewed sign-up (确定人选)",
            description = "From REVIEWED to ACCEPTED or REJECTED, by the host and by another person than the one who"
                    + " reviewed; nobody decides on himself. Accepting takes places.")
    public SignUpView decide(@PathParam("id") UUID signUpId, @Valid @NotNull OpinionRequest opinion) {
        return decide.handle(signUpId, opinion);
    }
}
