package org.staffhome.welfare.books;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.fund.EntryKind;

/** A line of an account's statement (明细账). */
record StatementLineView(
        @Schema(description = "Place of the line in the account, from 1 without gaps", examples = "1")
        long position,

        @Schema(description = "Entry it belongs to", examples = "01990d7e-5c00-7000-8000-00000000e001")
        UUID entryId,

        @Schema(description = "Number of the entry (凭证流水号)", examples = "17")
        long number,

        @Schema(description = "What the entry tells", examples = "RECEIPT")
        EntryKind kind,

        @Schema(description = "Day on which it was posted (记账日期)", examples = "2026-01-20")
        LocalDate postedOn,

        @Schema(description = "Day on which the money moved outside the books", examples = "2026-01-20")
        LocalDate valueOn,

        @Schema(description = "Change in fen: plus into the account, minus out of it", examples = "13020000")
        long amountFen,

        @Schema(description = "Balance after the line, in fen", examples = "13020000")
        long balanceAfterFen,

        @Schema(description = "Number of the paper behind it; null when there is none", examples = "2026-SK-0001")
        String documentNumber,

        @Schema(
                description = "Aid application it belongs to; null for receipts",
                examples = "01990d7e-5c00-7000-8000-00000000f001")
        UUID applicationId) {}
