package org.staffhome.platform.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Heads that the auditor kept; verified in addition to those in the heads topic. */
@Schema(description = "What to verify against (核验依据)")
record AuditVerificationRequest(
        @Schema(description = "Heads kept from earlier verifications; may be empty") @NotNull @Size(max = 1000)
        List<@Valid @NotNull KnownHead> heads) {

    /** A head that was noted earlier. */
    @Schema(description = "A head that was noted earlier (先前记录的链头)")
    record KnownHead(
            @Schema(description = "Number of the batch", examples = "42") @NotNull @Min(1)
            Long batchNo,

            @Schema(
                    description = "SHA-256 of the batch, 64 hexadecimal digits",
                    examples = "9f2feb0f1ef425b292f2f94bc8482494df430413f2a7f3e0a1c7f7a5d7f3b0c1")
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            String hash) {}
}
