package org.staffhome.welfare.aid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an application ends without aid. */
record ReasonRequest(
        @Schema(description = "Reason, sealed; told to the applicant", examples = "收入核实后高于标准")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
