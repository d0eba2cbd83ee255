package org.staffhome.platform.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification found. */
@Schema(description = "What a verification of the audit log found (核验结果)")
public record AuditVerdictView(
        @Schema(description = "True when nothing was changed, deleted, reordered or cut off", examples = "true")
        boolean intact,

        @Schema(description = "Batches verified", examples = "42")
        long batches,

        @Schema(description = "Sealed entries verified", examples = "5120")
        long entries,

        @Schema(description = "Number of the last batch, 0 before the first", examples = "42")
        long headBatchNo,

        @Schema(
                description = "Hash of the last batch; note it to verify against it later",
                examples = "9f2feb0f1ef425b292f2f94bc8482494df430413f2a7f3e0a1c7f7a5d7f3b0c1")
        String headHash,

        @Schema(description = "Published heads that the chain was compared with", examples = "42")
        int headsCompared,

        @Schema(description = "Number of findings", examples = "0")
        long findingCount,

        @Schema(description = "The first 1000 findings") List<Finding> findings) {

    /** One place where the log is not what was sealed. */
    @Schema(description = "One place where the log is not what was sealed (核验发现)")
    public record Finding(
            @Schema(description = "What was found", examples = "CHANGED")
            AuditFinding.Kind kind,

            @Schema(description = "Batch concerned, null for an entry that no batch has", examples = "7")
            Long batchNo,

            @Schema(description = "Position in the batch, null for the batch as a whole", examples = "13")
            Integer position,

            @Schema(description = "Entry concerned, or null", examples = "01935f1e-5c3a-7b61-9d0e-3f1a2b4c5d6e")
            String entryId,

            @Schema(description = "The finding in words", examples = "The entry is not what was sealed.")
            String explanation) {}

    static AuditVerdictView of(AuditChainCheck.Result result, int headsCompared) {
        return new AuditVerdictView(
                result.findingCount() == 0,
                result.batches(),
                result.entries(),
                result.headBatchNo(),
                result.headHash(),
                headsCompared,
                result.findingCount(),
                result.findings().stream()
                        .map(f -> new Finding(f.kind(), f.batchNo(), f.position(), f.entryId(), f.explanation()))
                        .toList());
    }
}
