package org.staffhome.welfare.books;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.fund.Earmark;
import org.staffhome.welfare.fund.FundSource;

/** The balances of all funds in the caller's scope (试算平衡表). */
record TrialBalanceView(
        @Schema(description = "Day on which it was drawn up", examples = "2026-11-20")
        LocalDate on,

        @Schema(description = "One row per fund") List<Row> rows,

        @Schema(description = "Received so far, in fen", examples = "13020000")
        long receivedFen,

        @Schema(description = "May still be promised, in fen", examples = "12420000")
        long availableFen,

        @Schema(description = "Promised and not yet paid, in fen", examples = "500000")
        long committedFen,

        @Schema(description = "Paid, in fen", examples = "100000")
        long spentFen,

        @Schema(
                description = "Sum over all accounts with the counter-accounts, in fen; zero in a sound ledger",
                examples = "0")
        long sumFen,

        @Schema(
                description = "Accounts whose balance differs from the sum of their lines; zero in a sound ledger",
                examples = "0")
        long differingAccounts,

        @Schema(description = "Whether sum and differences are zero", examples = "true")
        boolean balanced) {

    /** A fund. */
    record Row(
            @Schema(description = "Organisation", examples = "01990d7e-5c00-7000-8000-000000000001")
            UUID organizationId,

            @Schema(description = "FUND account of the fund", examples = "01990d7e-5c00-7000-8000-00000000d001")
            UUID accountId,

            @Schema(description = "Where its money comes from", examples = "FISCAL")
            FundSource source,

            @Schema(description = "What its money may be spent on", examples = "WARMTH")
            Earmark earmark,

            @Schema(description = "Received so far, in fen", examples = "13020000")
            long receivedFen,

            @Schema(description = "May still be promised, in fen", examples = "12420000")
            long availableFen,

            @Schema(description = "Promised and not yet paid, in fen", examples = "500000")
            long committedFen,

            @Schema(description = "Paid, in fen", examples = "100000")
            long spentFen) {}
}
