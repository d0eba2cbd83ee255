package org.staffhome.welfare.aid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** Applications over HTTP: reading, the steps that check them, and their ends without aid. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications", description = "Applications for aid (帮扶申请)")
class AidResource {

    private final AdvanceApplication advance;
    private final AidQueries queries;

    AidResource(AdvanceApplication advance, AidQueries queries) {
        this.advance = advance;
        this.queries = queries;
    }

    @GET
    @RequiresPermission("aid.read")
    @Operation(
            operationId = "listApplications",
            summary = "List applications (帮扶申请列表)",
            description = "Applications of the caller's organisations in the order in which they were handed in.")
    public Page<ApplicationRow> list(
            @Parameter(description = "Only this organisation") @QueryParam("organizationId") UUID organizationId,
            @Parameter(description = "Only this dossier") @QueryParam("householdId") UUID householdId,
            @Parameter(description = "Only this programme") @QueryParam("programmeId") UUID programmeId,
            @Parameter(description = "Only this state") @QueryParam("state") AidState state,
            @Parameter(description = "Only programmes of this year") @QueryParam("year") Integer year,
            @BeanParam PageRequest page) {
        return queries.list(
                new AidQueries.Filter(organizationId, householdId, programmeId, state, year),
                page.limit(),
                page.cursor());
    }

    @GET
    @Path("mine")
    @RequiresPermission(value = "aid.read-own", reach = Reach.SELF)
    @Operation(
            operationId = "listMyApplications",
            summary = "My own applications (我的申请)",
            description = "Applications of the household whose head the caller is.")
    public Page<ApplicationRow> mine(@BeanParam PageRequest page) {
        return queries.list(AidQueries.Filter.ALL, page.limit(), page.cursor());
    }

    @GET
    @Path("{id}")
    @RequiresPermission("aid.read")
    @Operation(
            operationId = "getApplication",
            summary = "Get an application (帮扶申请)",
            description = "The application with its steps, actors and objections.")
    public RestResponse<ApplicationView> get(@PathParam("id") UUID id) {
        return queries.get(id).tagged();
    }

    @POST
    @Path("{id}/verification")
    @Idempotent
    @RequiresPermission("aid.verify")
    @Operation(
            operationId = "verifyApplication",
            summary = "Papers verified (核实)",
            description = "APPLIED to VERIFIED.")
    public RestResponse<ApplicationView> verify(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid NoteRequest request) {
        advance.verify(id, Versions.expected(ifMatch), request.note());
        return queries.get(id).tagged();
    }

    @POST
    @Path("{id}/visit")
    @Idempotent
    @RequiresPermission("aid.visit")
    @Operation(operationId = "recordVisit", summary = "Household visited (入户走访)", description = "VERIFIED to VISITED.")
    public RestResponse<ApplicationView> visit(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid NoteRequest request) {
        advance.visit(id, Versions.expected(ifMatch), request.note());
        return queries.get(id).tagged();
    }

    @POST
    @Path("{id}/review")
    @Idempotent
    @RequiresPermission("aid.review")
    @Operation(
            operationId = "reviewApplication",
            summary = "Reviewed (审核)",
            description = "VISITED to REVIEWED; not by who applied, verified or visited.")
    public RestResponse<ApplicationView> review(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid NoteRequest request) {
        advance.review(id, Versions.expected(ifMatch), request.note());
        return queries.get(id).tagged();
    }

    @POST
    @Path("{id}/follow-up")
    @Idempotent
    @RequiresPermission("aid.follow-up")
    @Operation(
            operationId = "followUpApplication",
            summary = "Looked after following the payment (回访)",
            description = "PAID to FOLLOWED_UP.")
    public RestResponse<ApplicationView> followUp(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid NoteRequest request) {
        advance.followUp(id, Versions.expected(ifMatch), request.note());
        return queries.get(id).tagged();
    }

    @POST
    @Path("{id}/rejection")
    @Idempotent
    @RequiresPermission("aid.reject")
    @Operation(
            operationId = "rejectApplication",
            summary = "Reject (驳回)",
            description = "From any state before PAID; committed money is released.")
    public RestResponse<ApplicationView> reject(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        advance.reject(id, Versions.expected(ifMatch), request.reason());
        return queries.get(id).tagged();
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RequiresPermission("aid.apply")
    @Operation(
            operationId = "withdrawApplication",
            summary = "Withdraw for the applicant (撤回)",
            description = "From any state before PAID; committed money is released.")
    public RestResponse<ApplicationView> withdraw(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        advance.withdraw(id, Versions.expected(ifMatch), request.reason());
        return queries.get(id).tagged();
    }
}
