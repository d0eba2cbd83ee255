package org.staffhome.welfare.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of welfare. */
record StatisticsView(
        @Schema(
                description = "Organisation that was asked for, with all below; null for the caller's whole scope",
                examples = "01990d7e-5c00-7000-8000-000000000001")
        UUID organizationId,

        @Schema(description = "Year of payments and receipts; null for all years", examples = "2026")
        Integer year,

        @Schema(description = "Day of counting", examples = "2026-11-20")
        LocalDate on,

        @Schema(description = "Dossiers (建档户数)", examples = "61")
        long households,

        @Schema(
                description = "Dossiers by tier; every tier is there",
                examples = "{\"DEEP\": 20, \"RELATIVE\": 25, \"ACCIDENTAL\": 6, \"EDGE\": 8, \"NONE\": 2}")
        Map<String, Long> byTier,

        @Schema(
                description = "Dossiers by stage; every stage is there",
                examples = "{\"APPEARED\": 5, \"KNOWN\": 10, \"TRACKED\": 16, \"AIDED\": 25, \"STABLE\": 5}")
        Map<String, Long> byStage,

        @Schema(description = "Applications, of programmes of the year where one was asked for (申请件数)", examples = "48")
        long applications,

        @Schema(description = "Distinct persons paid (受助人数)", examples = "39")
        long paidPersons,

        @Schema(description = "Paid, in fen (发放金额)", examples = "7400000")
        long paidFen,

        @Schema(description = "Received, in fen, reversals taken off (收入金额)", examples = "13020000")
        long receiptsFen,

        @Schema(description = "Available in the accounts now, in fen (可用余额)", examples = "5120000")
        long balanceFen,

        @Schema(description = "Promised and not yet paid, in fen (已批未付)", examples = "500000")
        long committedFen) {}
