package org.staffhome.welfare.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.tier.Tier;

/** A programme that is to be opened. */
record OpenProgrammeRequest(
        @Schema(
                description = "FUND account that pays; its organisation owns the programme",
                examples = "01990d7e-5c00-7000-8000-00000000d001")
        @NotNull
        UUID accountId,

        @Schema(description = "Kind of aid (帮扶类别)", examples = "WARMTH") @NotNull
        ProgrammeKind kind,

        @Schema(description = "Name (项目名称)", examples = "2026年春节送温暖") @NotBlank @Size(max = 80)
        String name,

        @Schema(description = "Year of the programme", examples = "2026") @Min(2000) @Max(2100)
        int year,

        @Schema(
                description =
                        "The most one person may get, in fen; null for the ceiling of the rulebook, never above it",
                examples = "200000")
        @Min(1)
        Long ceilingFen,

        @Schema(description = "Tiers it is for", examples = "[\"DEEP\", \"RELATIVE\"]") @NotEmpty
        Set<@NotNull Tier> tiers) {}
