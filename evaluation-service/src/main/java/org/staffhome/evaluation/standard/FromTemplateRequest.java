package org.staffhome.evaluation.standard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A first draft taken from a shipped template. */
@Schema(description = "A first draft taken from a shipped template (套用范本)")
public record FromTemplateRequest(
        @NotNull
        @Schema(
                description = "Organisation that issues the standard",
                examples = {"01990d7e-5c00-7000-8000-000000000001"})
        UUID organizationId,

        @NotBlank
        @Size(max = 60)
        @Schema(
                description = "Code of the template",
                examples = {"grassroots-100"})
        String template,

        @NotNull
        @Schema(
                description = "First civil day on which the version applies",
                examples = {"2026-01-01"})
        LocalDate validFrom) {}
