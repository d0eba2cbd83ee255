package org.staffhome.welfare.aid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    public ApplicationView approve(@PathParam("id") UUID id, @NotNull @Valid ApproveRequest request) {
        approve.handle(id, request);
        return queries.get(id);
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
    public ApplicationView pay(@PathParam("id") UUID id, @NotNull @Valid PayRequest request) {
        pay.handle(id, request);
        return queries.get(id);
    }

    @POST
    @Path("rejection")
    @Idempotent
    @RequiresPermission("aid.reject")
    @Operation(
            operationId = "rejectApplication",
            summary = "Reject (驳回)",
            description = "From any state before PAID; committed money is released.")
    public ApplicationView reject(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        advance.reject(id, request.reason());
        return queries.get(id);
    }

    @POST
    @Path("withdrawal")
    @Idempotent
    @RequiresPermission("aid.apply")
    @Operation(
            operationId = "withdrawApplication",
            summary = "Withdraw for the applicant (撤回)",
            description = "From any state before PAID; committed money is released.")
    public ApplicationView withdraw(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        advance.withdraw(id, request.reason());
        return queries.get(id);
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
    public ObjectionView decide(
            @PathParam("id") UUID id,
            @PathParam("objectionId") UUID objectionId,
            @NotNull @Valid DecideObjectionRequest request) {
        return objections.decide(id, objectionId, request);
    }
}
