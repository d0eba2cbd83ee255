package org.staffhome.membership.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.membership.committee.CommitteeView;
import org.staffhome.platform.http.Answers;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.RequiresPermission;

/** Results of elections over HTTP. */
@Path("/committees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offices", description = "Committees, officers, appointments and accounts (任职)")
public class ElectionResource {

    private final ReportElection report;
    private final ApproveElection approve;

    ElectionResource(ReportElection report, ApproveElection approve) {
        this.report = report;
        this.approve = approve;
    }

    /** The decision of the next higher organisation. */
    @Schema(description = "Decision on an election result (批复)")
    record ElectionDecision(
            @NotNull @Schema(description = "True to approve, false to refuse", examples = "true")
            Boolean approved) {}

    @POST
    @Idempotent
    @RequiresPermission("office.report")
    @Operation(
            operationId = "reportElection",
            summary = "Report the result of an election (报告选举结果)",
            description =
                    "The committee is REPORTED until the next higher organisation approves it. A term has three or"
                            + " five years, above the grassroots five, and may not overlap another of the same committee.")
    @APIResponse(
            responseCode = "201",
            description = "The committee, REPORTED",
            content = @Content(schema = @Schema(implementation = CommitteeView.class)))
    public Response report(@Valid @NotNull ReportElectionRequest request, @Context UriInfo uri) {
        CommitteeView view = report.report(request);
        return Answers.created(uri, view.id(), view);
    }

    @POST
    @Path("/{id}/approval")
    @RequiresPermission(ApproveElection.APPROVE)
    @Operation(
            operationId = "decideElection",
            summary = "Decide on the result of an election (批复选举结果)",
            description = "By an officer of the next higher organisation, never by the reporter. The approved committee"
                    + " takes office on the first day of its term, at once when that has come; the one before it ends on"
                    + " the eve, and the roles follow the seats.")
    public CommitteeView approve(
            @PathParam("id")
                    @Parameter(description = "Id of the committee", example = "01938f00-0000-7000-8000-000000002001")
                    UUID id,
            @Valid @NotNull ElectionDecision decision) {
        return approve.decide(id, decision.approved());
    }
}
