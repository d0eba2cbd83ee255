package org.staffhome.welfare.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision on an objection. */
record DecideObjectionRequest(
        @Schema(description = "UPHELD rejects the application, DISMISSED lets it go on", examples = "DISMISSED")
        @NotNull
        Objection.Decision decision,

        @Schema(description = "Grounds, sealed (处理依据)", examples = "经核查，该房屋已于上年出售") @NotBlank @Size(max = 1000)
        String grounds) {}
