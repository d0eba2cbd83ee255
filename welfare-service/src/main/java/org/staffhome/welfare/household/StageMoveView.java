package org.staffhome.welfare.household;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stage that a household came to. */
record StageMoveView(
        @Schema(description = "The stage", examples = "KNOWN")
        HouseholdStage stage,

        @Schema(description = "Day of the move", examples = "2026-03-02")
        LocalDate movedOn,

        @Schema(description = "Instant of the move", examples = "2026-03-02T01:20:00Z")
        Instant movedAt,

        @Schema(description = "Subject of who moved it", examples = "7d0c2f0e-0000-4000-8000-000000000002")
        String movedBy,

        @Schema(description = "What was found or done; null for none", examples = "已入户了解情况")
        String note) {}
