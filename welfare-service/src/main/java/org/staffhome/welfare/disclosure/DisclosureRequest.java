package org.staffhome.welfare.disclosure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why sensitive fields are to be shown. */
record DisclosureRequest(
        @Schema(description = "Purpose; the view is recorded with it", examples = "VERIFICATION") @NotNull
        Purpose purpose,

        @Schema(description = "More words on it; null for none", examples = "核对住院票据") @Size(max = 200)
        String note) {}
