package org.staffhome.evaluation.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round to be opened. */
@Schema(description = "A round to be opened (开启考评)")
public record OpenRoundRequest(
        @NotNull
        @Schema(
                description = "Organisation that runs the round; its subtree is in scope",
                examples = {"01990d7e-5c00-7000-8000-000000000001"})
        UUID organizationId,

        @NotNull
        @Schema(
                description = "Published version of the standard",
                examples = {"01990d7e-5c00-7000-8000-00000000d001"})
        UUID standardId,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "Name of the round",
                examples = {"2026年度职工之家考评"})
        String name,

        @Min(1900)
        @Max(9999)
        @Schema(
                description = "Civil year whose facts are scored",
                examples = {"2026"})
        int year,

        @NotNull @Valid @Schema(description = "Last days of the steps")
        RoundCalendar calendar) {}
