package org.staffhome.welfare.fund;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is reversed. */
public record ReverseEntryRequest(
        @Schema(description = "Reason, without personal data (冲正原因)", examples = "银行退票，账号有误") @NotBlank @Size(max = 200)
        String reason) {}
