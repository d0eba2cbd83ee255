package org.staffhome.evaluation.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new text of a draft. */
@Schema(description = "The new text of a draft (修改草案)")
public record RewriteStandardRequest(
        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "Name of the standard",
                examples = {"基层职工之家建设标准"})
        String name,

        @Schema(
                description = "Whether the standard is on trial (试行)",
                examples = {"false"})
        boolean trial,

        @NotNull
        @Schema(
                description = "First civil day on which the version applies",
                examples = {"2026-01-01"})
        LocalDate validFrom,

        @NotNull @Valid @Schema(description = "Scale, marking table and grades")
        StandardContent content) {}
