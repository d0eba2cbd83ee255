package org.staffhome.welfare.books;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.fund.AccountKind;
import org.staffhome.welfare.fund.EntryKind;

/** A posted entry with its lines (记账凭证). */
record EntryView(
        @Schema(description = "Id of the entry", examples = "01990d7e-5c00-7000-8000-00000000e001")
        UUID id,

        @Schema(description = "Number of the entry (凭证流水号)", examples = "17")
        long number,

        @Schema(
                description = "Organisation whose books it stands in",
                examples = "01990d7e-5c00-7000-8000-000000000001")
        UUID organizationId,

        @Schema(description = "What it tells", examples = "RECEIPT")
        EntryKind kind,

        @Schema(description = "Its size in fen", examples = "13020000")
        long amountFen,

        @Schema(description = "FUND account of the fund concerned", examples = "01990d7e-5c00-7000-8000-00000000d001")
        UUID accountId,

        @Schema(
                description = "Aid application it belongs to; null for receipts",
                examples = "01990d7e-5c00-7000-8000-00000000f001")
        UUID applicationId,

        @Schema(
                description = "Entry that it reverses; null otherwise",
                examples = "01990d7e-5c00-7000-8000-00000000e002")
        UUID reversesId,

        @Schema(
                description = "Entry that reverses it; null when it stands",
                examples = "01990d7e-5c00-7000-8000-00000000e003")
        UUID reversedById,

        @Schema(description = "Number of the paper behind it; null when there is none", examples = "2026-SK-0001")
        String documentNumber,

        @Schema(description = "Free words; null for none", examples = "市财政送温暖专项资金")
        String note,

        @Schema(description = "Day on which the money moved outside the books", examples = "2026-01-20")
        LocalDate valueOn,

        @Schema(description = "Day on which it was posted (记账日期)", examples = "2026-01-20")
        LocalDate postedOn,

        @Schema(description = "Instant of posting", examples = "2026-01-20T02:15:30Z")
        Instant postedAt,

        @Schema(description = "Subject of who posted it", examples = "7d0c2f0e-0000-4000-8000-000000000003")
        String postedBy,

        @Schema(description = "Its lines; they add up to zero")
        List<Line> lines) {

    /** A line of the entry. */
    record Line(
            @Schema(description = "Account", examples = "01990d7e-5c00-7000-8000-00000000d001")
            UUID accountId,

            @Schema(description = "Kind of the account", examples = "FUND")
            AccountKind accountKind,

            @Schema(description = "Plus into the account, minus out of it, in fen", examples = "13020000")
            long amountFen,

            @Schema(description = "Balance of the account after the line, in fen", examples = "13020000")
            long balanceAfterFen) {}
}
