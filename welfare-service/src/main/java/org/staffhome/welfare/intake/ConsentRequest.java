package org.staffhome.welfare.intake;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.aid.ConsentForm;

/** Consent to publicity (同意公示). */
record ConsentRequest(
        @Schema(description = "Day on which it was given", examples = "2026-03-02") @NotNull
        LocalDate consentOn,

        @Schema(description = "How it was given", examples = "PAPER") @NotNull
        ConsentForm consentForm) {}
