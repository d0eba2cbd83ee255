package org.staffhome.welfare.decision;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.tier.Tier;
import org.staffhome.welfare.tier.TierReason;

/** A decision made again from its sheet, beside the one that was made then. */
record ReplayView(
        @Schema(description = "Sheet that was replayed", examples = "01990d7e-5c00-7000-8000-00000000a201")
        UUID sheetId,

        @Schema(description = "Number of the sheet", examples = "1")
        int number,

        @Schema(description = "Tier decided then", examples = "DEEP")
        Tier tierThen,

        @Schema(description = "Tier decided now from the same inputs and rule versions", examples = "DEEP")
        Tier tierNow,

        @Schema(description = "Reason now", examples = "BELOW_LINE")
        TierReason reason,

        @Schema(description = "Rule versions read anew from the rulebook")
        List<UUID> ruleVersionIds,

        @Schema(description = "Whether every number of the result is the same", examples = "true")
        boolean identical) {}
