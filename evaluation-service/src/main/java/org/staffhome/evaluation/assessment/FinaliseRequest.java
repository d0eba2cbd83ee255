package org.staffhome.evaluation.assessment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.evaluation.standard.Grade;

/** Making a result final. */
@Schema(description = "Making a result final (定级)")
public record FinaliseRequest(
        @Schema(
                description = "Grade to award, at most the one reached; null awards the one reached, if any",
                examples = {"QUALIFIED"})
        Grade grade,

        @Size(max = 500)
        @Schema(
                description = "Remark that is kept with the step; null when none",
                examples = {"公示期满无异议"})
        String note) {}
