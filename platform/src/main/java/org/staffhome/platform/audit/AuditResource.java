package org.staffhome.platform.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.RequiresPermission;

/** Reading, verifying and exporting the audit log. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what, sealed against change (审计日志)")
public class AuditResource {
    private final AuditQueries queries;
    private final AuditVerify verify;
    private final AuditExport export;
    private final Audit audit;

    AuditResource(AuditQueries queries, AuditVerify verify, AuditExport export, Audit audit) {
        this.queries = queries;
        this.verify = verify;
        this.export = export;
        this.audit = audit;
    }

    @GET
    @Path("/audit-entries")
    @RequiresPermission("audit.read")
    @Operation(
            operationId = "listAuditEntries",
            summary = "Search the audit log (查询审计日志)",
            description =
                    "Entries of the organisations in the caller's scope, newest first. Sensitive fields are never in"
                            + " the log; before and after are masked.")
    public Page<AuditEntryView> list(
            @Parameter(description = "Not before this instant", example = "2026-11-01T00:00:00Z") @QueryParam("from")
                    Instant from,
            @Parameter(description = "Before this instant", example = "2026-12-01T00:00:00Z") @QueryParam("until")
                    Instant until,
            @Parameter(description = "Subject of the actor", example = "6f1f7a2c-0d7e-4f3b-8d58-1b2c3d4e5f60")
                    @QueryParam("subject")
                    String subject,
            @Parameter(description = "Action", example = "household.register") @QueryParam("action") String action,
            @Parameter(description = "Kind of the object", example = "household") @QueryParam("objectType")
                    String objectType,
            @Parameter(description = "Id of the object", example = "01935f1e-5c3a-7b61-9d0e-000000000002")
                    @QueryParam("objectId")
                    String objectId,
            @Parameter(description = "Organisation concerned", example = "01935f1e-5c3a-7b61-9d0e-000000000001")
                    @QueryParam("organizationId")
                    UUID organizationId,
            @BeanParam PageRequest page) {
        return queries.list(
                new AuditQueries.Filter(from, until, subject, action, objectType, objectId, organizationId),
                page.limit(),
                page.cursor());
    }

    @GET
    @Path("/audit-entries/export")
    @RequiresPermission("audit.read")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportAuditEntries",
            summary = "Export the audit log with its seals (导出审计日志)",
            description =
                    "NDJSON with the whole seal chain: header, then each seal followed by its entries, then an end"
                            + " mark. Entries outside the caller's scope are given by their hash alone. Verify it offline with"
                            + " org.staffhome.platform.audit.OfflineAuditVerifier. The export is itself recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The log, one JSON object a line",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Response export(
            @Parameter(description = "Why the log is exported; recorded", required = true, example = "年度审计")
                    @QueryParam("purpose")
                    @NotBlank
                    @Size(max = 200)
                    String purpose) {
        audit.appendWhereHeld(
                "audit.read",
                () -> audit.entry("audit.export").on("audit-log", "export").purpose(purpose));
        StreamingOutput body = export::write;
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"audit.ndjson\"")
                .build();
    }

    @POST
    @Path("/audit-verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = "audit.verify", readOnly = true)
    @Operation(
            operationId = "verifyAuditLog",
            summary = "Verify the audit log (核验审计日志)",
            description =
                    "Recomputes every hash of this service's log and compares the chain with the heads in the heads"
                            + " topic and those given. Finds any change, deletion, reordering or truncation and says where. The"
                            + " verification is itself recorded.")
    public AuditVerdictView verify(@NotNull @Valid AuditVerificationRequest request) {
        Map<Long, String> kept = new TreeMap<>();
        request.heads().forEach(head -> kept.put(head.batchNo(), head.hash()));
        AuditVerdictView verdict = verify.verdict(kept, (batchNo, last) -> true).orElseThrow();
        audit.appendWhereHeld("audit.verify", () -> audit.entry("audit.verify")
                .on("audit-log", "chain")
                .after(Map.of("headBatchNo", verdict.headBatchNo(), "findings", verdict.findingCount())));
        return verdict;
    }
}
