package org.staffhome.evaluation.preview;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which organisation and year a standard is tried. */
@Schema(description = "For which organisation and year a standard is tried (试算)")
public record PreviewRequest(
        @NotNull
        @Schema(
                description = "The organisation",
                examples = {"01990d7e-5c00-7000-8000-000000000002"})
        UUID organizationId,

        @Min(1900)
        @Max(9999)
        @Schema(
                description = "Civil year of the facts",
                examples = {"2026"})
        int year) {}
