package org.staffhome.evaluation.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sending an assessment back to the union. */
@Schema(description = "Sending an assessment back to the union (退回)")
public record SendBackRequest(
        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Why it is sent back",
                examples = {"请补充职代会决议"})
        String reason) {}
