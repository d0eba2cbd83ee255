package org.staffhome.evaluation.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.RequiresPermission;

/** HTTP door of the steps of an assessment. */
@Path("/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentStepResource {
    private static final String EXAMPLE = "01990d7e-5c00-7000-8000-00000000ab01";

    private final AssessmentQueries queries;
    private final AdvanceAssessment advancing;
    private final FinaliseAssessment finalising;

    AssessmentStepResource(AssessmentQueries queries, AdvanceAssessment advancing, FinaliseAssessment finalising) {
        this.queries = queries;
        this.advancing = advancing;
        this.finalising = finalising;
    }

    @POST
    @Path("submit")
    @Idempotent
    @RequiresPermission("assessment.enter")
    @Operation(
            operationId = "submitAssessment",
            summary = "Hand the self-assessment in (提交自评)",
            description =
                    "SELF_ASSESSMENT to UPPER_REVIEW, up to the last day of self-assessment. Entries cannot be changed"
                            + " until it is sent back.")
    public RestResponse<AssessmentView> submit(
            @PathParam("id") @Parameter(description = "Id of the assessment", example = EXAMPLE) UUID id,
            @NotNull @Valid StepRequest request) {
        advancing.submit(id, request);
        return AssessmentResource.tagged(queries.get(id));
    }

    @POST
    @Path("forward")
    @Idempotent
    @RequiresPermission("assessment.review")
    @Operation(
            operationId = "forwardAssessment",
            summary = "Pass the upper review on (上级审核通过)",
            description =
                    "UPPER_REVIEW to CITY_REVIEW, by a union above the one assessed, up to the last day of its review."
                            + " Refused while points are the union's own word alone: each entry is confirmed or overridden first.")
    public RestResponse<AssessmentView> forward(
            @PathParam("id") @Parameter(description = "Id of the assessment", example = EXAMPLE) UUID id,
            @NotNull @Valid StepRequest request) {
        advancing.forward(id, request);
        return AssessmentResource.tagged(queries.get(id));
    }

    @POST
    @Path("send-back")
    @Idempotent
    @RequiresPermission("assessment.review")
    @Operation(
            operationId = "sendBackAssessment",
            summary = "Send an assessment back to the union (退回自评)",
            description =
                    "From either review to SELF_ASSESSMENT, with the reason. It can be put right, handed in and reviewed"
                            + " again up to the last day of the step that sent it back.")
    public RestResponse<AssessmentView> sendBack(
            @PathParam("id") @Parameter(description = "Id of the assessment", example = EXAMPLE) UUID id,
            @NotNull @Valid SendBackRequest request) {
        advancing.sendBack(id, request);
        return AssessmentResource.tagged(queries.get(id));
    }

    @POST
    @Path("publicize")
    @Idempotent
    @RequiresPermission("assessment.decide")
    @Operation(
            operationId = "publicizeAssessment",
            summary = "Put the result up for publicity (公示)",
            description =
                    "CITY_REVIEW to PUBLICITY, by who runs the round, up to the last day of the city's review, so that"
                            + " publicity has its full length.")
    public RestResponse<AssessmentView> publicize(
            @PathParam("id") @Parameter(description = "Id of the assessment", example = EXAMPLE) UUID id,
            @NotNull @Valid StepRequest request) {
        advancing.publicize(id, request);
        return AssessmentResource.tagged(queries.get(id));
    }

    @POST
    @Path("finalize")
    @Idempotent
    @RequiresPermission("assessment.decide")
    @Operation(
            operationId = "finalizeAssessment",
            summary = "Make the result final (定级)",
            description =
                    "PUBLICITY to FINAL after the last day of publicity. Awards the grade reached, or a lower one that is"
                            + " asked for; a higher one is refused. Freezes the sheet and publishes evaluation.home.rated.v1.")
    public RestResponse<AssessmentView> finalise(
            @PathParam("id") @Parameter(description = "Id of the assessment", example = EXAMPLE) UUID id,
            @NotNull @Valid FinaliseRequest request) {
        finalising.handle(id, request);
        return AssessmentResource.tagged(queries.get(id));
    }
}
