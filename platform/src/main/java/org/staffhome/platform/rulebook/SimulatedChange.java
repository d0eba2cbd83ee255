package org.staffhome.platform.rulebook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that a draft of a rule would decide differently. Carries no personal data: the case is named by its id. */
@Schema(description = "A case that the draft would decide differently (试算变化)")
public record SimulatedChange(
        @Schema(description = "Kind of the case", examples = "household")
        String objectType,

        @Schema(description = "Id of the case", examples = "01935f1e-5c3a-7b61-9d0e-000000000002")
        String objectId,

        @Schema(description = "Outcome by the rule in force", examples = "SUBSISTENCE")
        String before,

        @Schema(description = "Outcome by the draft", examples = "LOW_INCOME")
        String after,

        @Schema(description = "Why, in Chinese", examples = "人均收入高于新的标准线")
        String explanationZh,

        @Schema(description = "Why, in English", examples = "Income per head is above the new line")
        String explanationEn) {}
