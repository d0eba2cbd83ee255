package org.staffhome.welfare.aid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.RequiresPermission;

/** Applications over HTTP: the decisions and the payment. */
@Path("/applications/{id}")
@Tag(name = "Applications", description = "Applications for aid (帮扶申请)")
class AidDecisionResource {

    private final ApproveApplication approve;
    private final PayApplication pay;
    private final AdvanceApplication advance;
    private final Objections objections;
    private final AidQueries queries;

    AidDecisionResource(
            ApproveApplication approve,
            PayApplication pay,
            AdvanceApplication advance,
            Objections objections,
            AidQueries queries) {
        this.approve = approve;
        this.pay = pay;
        this.advance = advance;
        this.objections = objections;
        this.queries = queries;
    }

    @POST
    @Path("approval")
    @Idempotent
    @RequiresPermission("aid.approve")
    @Operation(
            operationId = "approveApplication",
            summary = "Approve and commit the money (批准)",
            description = "PUBLICISED to APPROVED, from the day after publicity ended; not by who applied, verified or"
                    + " visited. The amount is committed in the ledger at once.")
    public RestResponse<ApplicationView> approve(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ApproveRequest request) {
        approve.handle(id, Versions.expected(ifMatch), request);
        return queries.get(id).tagged();
    }

    @POST
    @Path("payment")
    @Idempotent
    @RequiresPermission("aid.pay")
    @Operation(
            operationId = "payApplication",
            summary = "Record the payment (发放)",
            description = "APPROVED to PAID; not by who applied or approved. The commitment is settled in the ledger at"
                    + " once; with an Idempotency-Key a repetition pays nothing.")
    public RestResponse<ApplicationView> pay(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid PayRequest request) {
        pay.handle(id, Versions.expected(ifMatch), request);
        return queries.get(id).tagged();
    }

    @POST
    @Path("rejection")
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
    @Path("withdrawal")
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

    @POST
    @Path("objections")
    @Idempotent
    @RequiresPermission("aid.object")
    @Operation(
            operationId = "recordObjection",
            summary = "Write down an objection (登记异议)",
            description = "For an objection that came on paper or by word; the application is SUSPENDED until it is"
                    + " decided.")
    public ObjectionView object(@PathParam("id") UUID id, @NotNull @Valid ObjectRequest request) {
        return objections.raise(id, request.text());
    }

    @POST
    @Path("objections/{objectionId}/decision")
    @Idempotent
    @RequiresPermission("aid.decide-objection")
    @Operation(
            operationId = "decideObjection",
            summary = "Decide an objection (处理异议)",
            description = "UPHELD rejects the application and releases its money, DISMISSED lets it go on when no other"
                    + " objection is open.")
    public RestResponse<ApplicationView> decide(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @Parameter(description = "ETag of the version that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid DecideObjectionRequest request) {
        objections.decide(id, Versions.expected(ifMatch), objectionId, request);
        return queries.get(id).tagged();
    }
}
