package org.staffhome.welfare.books;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.welfare.fund.EntryKind;

/** From which receipts a payment came, or for which payments a receipt went (资金追溯). */
public record TraceView(
        @Schema(description = "Entry that is traced", examples = "01990d7e-5c00-7000-8000-00000000e009")
        UUID entryId,

        @Schema(description = "SETTLE for a payment, RECEIPT for a receipt", examples = "SETTLE")
        EntryKind kind,

        @Schema(description = "Its size in fen", examples = "100000")
        long amountFen,

        @Schema(
                description = "Aid application that a payment belongs to; null for a receipt",
                examples = "01990d7e-5c00-7000-8000-00000000f001")
        UUID applicationId,

        @Schema(
                description =
                        "How the parts are found: FIFO, the k-th fen paid is the k-th fen received of the same fund",
                examples = "FIFO")
        String method,

        @Schema(description = "The parts; those of a payment add up to its amount, those of a receipt at most to it")
        List<Part> parts) {

    /** A receipt behind a payment, or a payment out of a receipt. */
    public record Part(
            @Schema(description = "The other entry", examples = "01990d7e-5c00-7000-8000-00000000e001")
            UUID entryId,

            @Schema(description = "Number of its paper", examples = "2026-SK-0001")
            String documentNumber,

            @Schema(description = "Day on which its money moved", examples = "2026-01-20")
            LocalDate valueOn,

            @Schema(
                    description = "Application of the payment; null for a receipt",
                    examples = "01990d7e-5c00-7000-8000-00000000f001")
            UUID applicationId,

            @Schema(description = "How much of it, in fen", examples = "100000")
            long amountFen) {}
}
