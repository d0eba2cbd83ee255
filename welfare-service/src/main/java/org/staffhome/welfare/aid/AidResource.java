package org.staffhome.welfare.aid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.Reach;
import org.staffhome.platform.scope.RequiresPermission;

/** Applications over HTTP: handing in, reading, and the acts before money moves. */
@Path("/applications")
@Tag(name = "Applications", description = "Applications for aid (帮扶申请)")
class AidResource {

    private final ApplyForAid apply;
    private final AdvanceApplication advance;
    private final AidQueries queries;

    AidResource(ApplyForAid apply, AdvanceApplication advance, AidQueries queries) {
        this.apply = apply;
        this.advance = advance;
        this.queries = queries;
    }

    @POST
    @Idempotent
    @RequiresPermission("aid.apply")
    @Operation(
            operationId = "applyForAid",
            summary = "Apply for aid (申请帮扶)",
            description =
                    "For a person of a dossier under a programme of the union's line. Tier, ceiling and duplicates"
                            + " are checked now and again at approval; nobody is aided twice under the same kind and year in the"
                            + " city.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    public Response apply(@NotNull @Valid ApplyRequest request) {
        UUID id = apply.handle(request);
        ApplicationView view = queries.get(id);
        return Response.created(URI.create("applications/" + id))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
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
    @Path("{id}/consent")
    @Idempotent
    @RequiresPermission("aid.apply")
    @Operation(
            operationId = "recordConsent",
            summary = "Record consent to publicity (登记公示同意)",
            description = "Without it there is no publicity (Personal Information Protection Law art. 25, 29).")
    public RestResponse<ApplicationView> consent(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ConsentRequest request) {
        advance.consent(id, Versions.expected(ifMatch), request);
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
    @Path("{id}/publicity")
    @Idempotent
    @RequiresPermission("aid.publicise")
    @Operation(
            operationId = "publiciseApplication",
            summary = "Begin publicity (公示)",
            description = "REVIEWED to PUBLICISED, from today for the working days of the rulebook; needs the recorded"
                    + " consent and shows masked name, union and programme only.")
    public RestResponse<ApplicationView> publicise(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid NoteRequest request) {
        advance.publicise(id, Versions.expected(ifMatch), request.note());
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
}
