package org.staffhome.welfare.payment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An approval. */
record ApproveRequest(
        @Schema(
                description = "Amount approved in fen, at most what was asked for; null for all of it",
                examples = "150000")
        Long approvedFen,

        @Schema(description = "Remark, sealed; null for none", examples = "同意") @Size(max = 1000)
        String note) {}
