package org.staffhome.welfare.aid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.staffhome.platform.http.Versions;
import org.staffhome.welfare.duty.AidAct;
import org.staffhome.welfare.programme.ProgrammeKind;
import org.staffhome.welfare.tier.Tier;

/** An application with its steps; the objections to it are a list of their own. */
public record ApplicationView(
        @Schema(description = "Id of the application", examples = "01990d7e-5c00-7000-8000-00000000f001")
        UUID id,

        @Schema(description = "Organisation of the household", examples = "01990d7e-5c00-7000-8000-000000000002")
        UUID organizationId,

        @Schema(description = "Dossier", examples = "01990d7e-5c00-7000-8000-00000000b101")
        UUID householdId,

        @Schema(
                description = "Person of the dossier who is to be aided",
                examples = "01990d7e-5c00-7000-8000-00000000a101")
        UUID beneficiaryPersonId,

        @Schema(description = "Programme", examples = "01990d7e-5c00-7000-8000-00000000f101")
        UUID programmeId,

        @Schema(description = "Its name", examples = "2026年春节送温暖")
        String programmeName,

        @Schema(description = "Kind of aid", examples = "WARMTH")
        ProgrammeKind kind,

        @Schema(description = "Year of the programme", examples = "2026")
        int year,

        @Schema(description = "Organisation whose money it is", examples = "01990d7e-5c00-7000-8000-000000000001")
        UUID moneyOrganizationId,

        @Schema(description = "FUND account that pays", examples = "01990d7e-5c00-7000-8000-00000000d001")
        UUID accountId,

        @Schema(description = "Where it stands", examples = "APPROVED")
        AidState state,

        @Schema(description = "Tier when last checked", examples = "DEEP")
        Tier tier,

        @Schema(description = "Decision sheet of that tier", examples = "01990d7e-5c00-7000-8000-00000000a201")
        UUID sheetId,

        @Schema(description = "Amount asked for, in fen", examples = "150000")
        long requestedFen,

        @Schema(description = "Amount approved, in fen; null before", examples = "150000")
        Long approvedFen,

        @Schema(description = "Day of the application", examples = "2026-03-02")
        LocalDate appliedOn,

        @Schema(description = "Day of consent to publicity; null without", examples = "2026-03-02")
        LocalDate consentOn,

        @Schema(description = "Form of consent; null without", examples = "PAPER")
        ConsentForm consentForm,

        @Schema(description = "Publicity; null before") PublicityPeriod publicity,

        @Schema(description = "Payment; null before") PaymentView payment,

        @Schema(description = "What was done, the first act first")
        List<Step> steps,

        @Schema(description = "Version for If-Match", examples = "6")
        int version) {

    /** The answer that tells it with its version. */
    public RestResponse<ApplicationView> tagged() {
        return RestResponse.ResponseBuilder.ok(this).tag(Versions.tag(version)).build();
    }

    /** When it was shown, and by which rules. */
    public record PublicityPeriod(
            @Schema(description = "First day", examples = "2026-03-04")
            LocalDate from,

            @Schema(description = "Last day; approval is possible from the day after", examples = "2026-03-11")
            LocalDate until,

            @Schema(
                    description = "Rule version of the number of working days",
                    examples = "01990d7e-5c00-7000-8000-00000000a303")
            UUID daysRuleId,

            @Schema(
                    description = "Rule version of the calendar of the last day's year",
                    examples = "01990d7e-5c00-7000-8000-00000000a304")
            UUID calendarRuleId) {}

    /** How it was paid. */
    public record PaymentView(
            @Schema(description = "Day on which the money left", examples = "2026-03-12")
            LocalDate paidOn,

            @Schema(description = "How", examples = "BANK") PaymentMethod method,

            @Schema(description = "Number of the bank slip or signed receipt", examples = "2026-FK-0007")
            String documentNumber,

            @Schema(description = "SETTLE entry of the ledger", examples = "01990d7e-5c00-7000-8000-00000000e009")
            UUID entryId) {}

    /** An act with its actor. */
    public record Step(
            @Schema(description = "What was done", examples = "VERIFIED")
            AidAct act,

            @Schema(description = "Day", examples = "2026-03-03")
            LocalDate takenOn,

            @Schema(description = "Instant", examples = "2026-03-03T02:00:00Z")
            Instant takenAt,

            @Schema(description = "Subject of who did it", examples = "7d0c2f0e-0000-4000-8000-000000000002")
            String takenBy,

            @Schema(description = "Remark; null for none", examples = "材料齐全，情况属实")
            String note) {}
}
