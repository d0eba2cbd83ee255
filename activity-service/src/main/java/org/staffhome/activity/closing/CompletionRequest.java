package org.staffhome.activity.closing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a host states when it closes an activity. */
@Schema(name = "CompletionRequest", description = "Closing of an activity (活动结项)")
public record CompletionRequest(
        @Schema(description = "Civil date in Asia/Shanghai (结项日期); null: today", examples = "2026-10-31")
        LocalDate completedOn,

        @Schema(
                description = "Persons counted on the spot (实到人数); null: those who checked in, or unknown",
                examples = "201")
        @PositiveOrZero
        @Max(10_000_000)
        Integer attendees,

        @Schema(description = "Actual cost in fen (实际支出, 分); null: not known", examples = "1860000")
        @PositiveOrZero
        @Max(100_000_000_000_000L)
        Long costFen) {}
