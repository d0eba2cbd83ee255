package org.staffhome.welfare.aid;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.programme.ProgrammeKind;
import org.staffhome.welfare.tier.Tier;

/** An application in a list; the name masked. */
record ApplicationRow(
        @Schema(description = "Id of the application", examples = "01990d7e-5c00-7000-8000-00000000f001")
        UUID id,

        @Schema(description = "Organisation of the household", examples = "01990d7e-5c00-7000-8000-000000000002")
        UUID organizationId,

        @Schema(description = "Dossier", examples = "01990d7e-5c00-7000-8000-00000000b101")
        UUID householdId,

        @Schema(description = "Person who is to be aided, masked; null in one's own list", examples = "赵*")
        String beneficiaryName,

        @Schema(description = "Programme", examples = "01990d7e-5c00-7000-8000-00000000f101")
        UUID programmeId,

        @Schema(description = "Its name", examples = "2026年春节送温暖")
        String programmeName,

        @Schema(description = "Kind of aid", examples = "WARMTH")
        ProgrammeKind kind,

        @Schema(description = "Year of the programme", examples = "2026")
        int year,

        @Schema(description = "Where it stands", examples = "PUBLICISED")
        AidState state,

        @Schema(description = "Tier when last checked", examples = "DEEP")
        Tier tier,

        @Schema(description = "Amount asked for, in fen", examples = "150000")
        long requestedFen,

        @Schema(description = "Amount approved, in fen; null before", examples = "150000")
        Long approvedFen,

        @Schema(description = "Day of the application", examples = "2026-03-02")
        LocalDate appliedOn,

        @Schema(description = "Last day of publicity; null before", examples = "2026-03-11")
        LocalDate publicityUntil,

        @Schema(description = "Day of payment; null before", examples = "2026-03-12")
        LocalDate paidOn) {}
