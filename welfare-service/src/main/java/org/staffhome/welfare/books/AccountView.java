package org.staffhome.welfare.books;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.fund.AccountKind;
import org.staffhome.welfare.fund.Earmark;
import org.staffhome.welfare.fund.FundSource;

/** An account of the ledger. */
record AccountView(
        @Schema(description = "Id of the account", examples = "01990d7e-5c00-7000-8000-00000000d001")
        UUID id,

        @Schema(description = "Organisation that owns it", examples = "01990d7e-5c00-7000-8000-000000000001")
        UUID organizationId,

        @Schema(description = "Name of the organisation", examples = "澄江市总工会")
        String organizationName,

        @Schema(description = "Where its money comes from (资金来源)", examples = "FISCAL")
        FundSource source,

        @Schema(description = "What its money may be spent on (专项用途)", examples = "WARMTH")
        Earmark earmark,

        @Schema(
                description = "FUND holds what may still be promised, COMMITTED what is promised and not yet paid;"
                        + " RECEIVED and SPENT are technical counter-accounts",
                examples = "FUND")
        AccountKind kind,

        @Schema(
                description = "Balance in fen; never below zero, except RECEIVED, which is never above",
                examples = "12520000")
        long balanceFen,

        @Schema(description = "Promised by approvals of the same fund and not yet paid, in fen", examples = "500000")
        long committedFen,

        @Schema(description = "Received by the same fund so far, in fen, reversals taken off", examples = "13020000")
        long receivedFen,

        @Schema(description = "Paid by the same fund so far, in fen, reversals taken off", examples = "0")
        long spentFen,

        @Schema(description = "Day on which it was opened", examples = "2026-01-20")
        LocalDate openedOn) {}
