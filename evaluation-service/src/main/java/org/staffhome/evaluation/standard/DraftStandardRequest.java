package org.staffhome.evaluation.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A first draft of a new standard. */
@Schema(description = "A first draft of a new standard (起草标准)")
public record DraftStandardRequest(
        @NotNull
        @Schema(
                description = "Organisation that issues the standard",
                examples = {"01990d7e-5c00-7000-8000-000000000001"})
        UUID organizationId,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "Name of the standard",
                examples = {"基层职工之家建设标准"})
        String name,

        @Schema(
                description = "Whether the standard is on trial (试行)",
                examples = {"true"})
        boolean trial,

        @NotNull
        @Schema(
                description = "First civil day on which the version applies",
                examples = {"2026-01-01"})
        LocalDate validFrom,

        @NotNull @Valid @Schema(description = "Scale, marking table and grades")
        StandardContent content) {}
