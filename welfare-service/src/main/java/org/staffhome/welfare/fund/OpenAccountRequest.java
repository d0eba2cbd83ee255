package org.staffhome.welfare.fund;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fund that is to be opened before money arrives. */
public record OpenAccountRequest(
        @Schema(description = "Organisation that owns the fund", examples = "01990d7e-5c00-7000-8000-000000000001")
        @NotNull
        UUID organizationId,

        @Schema(description = "Where its money comes from (资金来源)", examples = "FISCAL") @NotNull
        FundSource source,

        @Schema(description = "What its money may be spent on (专项用途)", examples = "WARMTH") @NotNull
        Earmark earmark) {}
