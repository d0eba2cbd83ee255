package org.staffhome.evaluation.assessment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Passing an assessment on. */
@Schema(description = "Passing an assessment on (流转)")
public record StepRequest(
        @Size(max = 500)
        @Schema(
                description = "Remark that is kept with the step; null when none",
                examples = {"材料齐全"})
        String note) {}
