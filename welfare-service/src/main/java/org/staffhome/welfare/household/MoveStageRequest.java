package org.staffhome.welfare.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stage a household comes to. */
record MoveStageRequest(
        @Schema(description = "The next stage; none may be skipped", examples = "KNOWN") @NotNull
        HouseholdStage stage,

        @Schema(
                description = "What was found or done, without personal data; mandatory for AIDED",
                examples = "已入户了解情况")
        @Size(max = 500)
        String note) {}
