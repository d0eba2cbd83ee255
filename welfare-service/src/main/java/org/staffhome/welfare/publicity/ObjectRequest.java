package org.staffhome.welfare.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objection to an application in publicity. */
record ObjectRequest(
        @Schema(description = "What is objected, sealed (异议内容)", examples = "该家庭名下另有住房") @NotBlank @Size(max = 1000)
        String text) {}
