package org.staffhome.welfare.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.idempotency.Idempotent;
import org.staffhome.platform.scope.RequiresPermission;
import org.staffhome.welfare.aid.AidQueries;
import org.staffhome.welfare.aid.ApplicationView;

/** Applications over HTTP: approval and payment. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications", description = "Applications for aid (帮扶申请)")
class PaymentResource {

    private final ApproveApplication approve;
    private final PayApplication pay;
    private final AidQueries queries;

    PaymentResource(ApproveApplication approve, PayApplication pay, AidQueries queries) {
        this.approve = approve;
        this.pay = pay;
        this.queries = queries;
    }

    @POST
    @Path("{id}/approval")
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
    @Path("{id}/payment")
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
}
