package org.staffhome.welfare.intake;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.aid.ConsentForm;

/** An application for aid. */
record ApplyRequest(
        @Schema(description = "Dossier of the household", examples = "01990d7e-5c00-7000-8000-00000000b101") @NotNull
        UUID householdId,

        @Schema(
                description = "Programme of the union or of an organisation above it",
                examples = "01990d7e-5c00-7000-8000-00000000f101")
        @NotNull
        UUID programmeId,

        @Schema(
                description = "Person of the household who is to be aided, such as a student; null for the head",
                examples = "01990d7e-5c00-7000-8000-00000000a101")
        UUID beneficiaryPersonId,

        @Schema(description = "Amount asked for, in fen, at most the ceiling", examples = "150000")
        long requestedFen,

        @Schema(
                description = "Day on which the applicant consented to publicity (同意公示日期); null when he has not yet",
                examples = "2026-03-02")
        LocalDate consentOn,

        @Schema(description = "How he consented; together with the day", examples = "PAPER")
        ConsentForm consentForm,

        @Schema(description = "Remark, sealed; null for none", examples = "本人申请") @Size(max = 500)
        String note) {

    @AssertTrue(message = "consentOn and consentForm belong together")
    @Schema(hidden = true)
    boolean isConsentWhole() {
        return (consentOn == null) == (consentForm == null);
    }
}
