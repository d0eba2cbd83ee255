package org.staffhome.evaluation.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** HTTP door of the assessments: reading, the union's entries and the reviewers' decisions. */
@Path("/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments", description = "How each union stands in a round (考评)")
public class AssessmentResource {
    private static final String EXAMPLE = "01990d7e-5c00-7000-8000-00000000ab01";

    private final AssessmentQueries queries;
    private final ExplainAssessment explaining;
    private final EnterMarks entering;
    private final ReviewIndicator reviewing;
    private final EnrolLate enrolling;

    AssessmentResource(
            AssessmentQueries queries,
            ExplainAssessment explaining,
            EnterMarks entering,
            ReviewIndicator reviewing,
            EnrolLate enrolling) {
        this.queries = queries;
        this.explaining = explaining;
        this.entering = entering;
        this.reviewing = reviewing;
        this.enrolling = enrolling;
    }

    @GET
    @RequiresPermission("assessment.read")
    @Operation(
            operationId = "listAssessments",
            summary = "Assessments of a round as a ranking (考评排名)",
            description =
                    "The highest total first. Equal totals share a place and the next place is left out (1, 1, 3)."
                            + " Places are counted in the whole round within what the caller may see, before the filters.")
    public Page<AssessmentRow> list(
            @NotNull
                    @QueryParam("roundId")
                    @Parameter(description = "The round", example = "01990d7e-5c00-7000-8000-00000000f001")
                    UUID roundId,
            @QueryParam("kind")
                    @Parameter(description = "Only unions of this kind; absent for all", example = "JOINT_UNION")
                    String kind,
            @QueryParam("state")
                    @Parameter(description = "Only assessments in this step; absent for all", example = "UPPER_REVIEW")
                    AssessmentState state,
            @QueryParam("organizationId")
                    @Parameter(
                            description = "Only this union; absent for all",
                            example = "01990d7e-5c00-7000-8000-000000000002")
                    UUID organizationId,
            @BeanParam PageRequest page) {
        return queries.ranking(roundId, kind, state, organizationId, page);
    }

    @GET
    @Path("{id}")
    @RequiresPermission("assessment.read")
    @Operation(
            operationId = "getAssessment",
            summary = "Read an assessment (查看考评表)",
            description = "With its score sheet. ETag is the version for If-Match.")
    public RestResponse<AssessmentView> get(
            @PathParam("id") @Parameter(description = "Id of the assessment", example = EXAMPLE) UUID id) {
        return tagged(queries.get(id));
    }

    @GET
    @Path("{id}/explanation")
    @RequiresPermission("assessment.read")
    @Operation(
            operationId = "explainAssessment",
            summary = "Explain the score down to the events (得分说明)",
            description =
                    "For each indicator the rule of the pinned version, the inputs, the formula, the events behind them,"
                            + " and who entered and decided what. Of a final assessment as it was when it became final.")
    public ExplanationView explanation(
            @PathParam("id") @Parameter(description = "Id of the assessment", example = EXAMPLE) UUID id) {
        return explaining.get(id);
    }

    @POST
    @Idempotent
    @RequiresPermission("assessment.decide")
    @Operation(
            operationId = "enrolUnion",
            summary = "Take a union into a round that is under way (补入考评)",
            description =
                    "For a union that was established after the round was opened, while self-assessment lasts and the"
                            + " union is in no other open round of the year by a version of the same standard.")
    public RestResponse<AssessmentView> enrol(@NotNull @Valid EnrolRequest request, @Context UriInfo uri) {
        AssessmentView view = queries.get(enrolling.handle(request));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(uri.getBaseUriBuilder()
                        .path(AssessmentResource.class)
                        .path(view.id().toString())
                        .build())
                .tag(Versions.tag(view.version()))
                .build();
    }

    @PUT
    @Path("{id}/marks")
    @RequiresPermission("assessment.enter")
    @Operation(
            operationId = "enterMarks",
            summary = "Enter the self-assessment (自评填报)",
            description =
                    "Values of checklists and of indicators marked by hand; all entries or none. Indicators that fill"
                            + " themselves from facts are refused.")
    public RestResponse<AssessmentView> enter(
            @PathParam("id") @Parameter(description = "Id of the assessment", example = EXAMPLE) UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    String ifMatch,
            @NotNull @Valid EnterMarksRequest request) {
        entering.handle(id, Versions.expected(ifMatch), request);
        return tagged(queries.get(id));
    }

    @POST
    @Path("{id}/reviews")
    @Idempotent
    @RequiresPermission("assessment.review")
    @Operation(
            operationId = "reviewIndicator",
            summary = "Review an indicator (审核指标)",
            description =
                    "Confirms or overrides what counts; an override and every veto need a reason. In UPPER_REVIEW by a"
                            + " union above the one assessed, in CITY_REVIEW by who runs the round.")
    public RestResponse<AssessmentView> review(
            @PathParam("id") @Parameter(description = "Id of the assessment", example = EXAMPLE) UUID id,
            @NotNull @Valid ReviewRequest request) {
        reviewing.handle(id, request);
        return tagged(queries.get(id));
    }

    static RestResponse<AssessmentView> tagged(AssessmentView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(Versions.tag(view.version()))
                .build();
    }
}
