package org.staffhome.platform.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of the seal chain at one moment. Whoever keeps a head can later prove that nothing before it was changed,
 * reordered or cut off.
 */
@Schema(description = "The end of the seal chain at one moment (封存链头)")
public record AuditHead(
        @Schema(description = "Number of the batch, from 1 without gaps", examples = "42")
        long batchNo,

        @Schema(
                description = "SHA-256 of the batch, 64 hexadecimal digits",
                examples = "9f2feb0f1ef425b292f2f94bc8482494df430413f2a7f3e0a1c7f7a5d7f3b0c1")
        String hash,

        @Schema(description = "Entries in the batch", examples = "120")
        int count,

        @Schema(description = "When the batch was sealed", examples = "2026-11-20T08:30:00.123456Z")
        Instant sealedAt) {}
