package org.staffhome.welfare.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.outbox.Outbox;

/**
 * Tells other contexts how much an organisation received from a source in a year. The running total is the aggregate:
 * its row is locked when it is raised, so its events come in the order of the totals.
 */
@ApplicationScoped
class LedgerEvents {

    private static final String AGGREGATE = "receipt-year";

    private final Book book;
    private final Outbox outbox;

    LedgerEvents(Book book, Outbox outbox) {
        this.book = book;
        this.outbox = outbox;
    }

    /** Data of {@code welfare.receipt.posted.v1}; see contracts. */
    record ReceiptPosted(UUID entryId, UUID organizationId, FundSource source, int year, long yearTotalFen) {}

    /** Data of {@code welfare.receipt.reversed.v1}; see contracts. */
    record ReceiptReversed(
            UUID entryId, UUID reversedEntryId, UUID organizationId, FundSource source, int year, long yearTotalFen) {}

    void receiptPosted(UUID entryId, Fund fund, int year, long amountFen) {
        Book.ReceiptYear total = book.raiseYear(fund, year, amountFen);
        outbox.publish(
                "welfare.receipt.posted.v1",
                AGGREGATE,
                total.id(),
                new ReceiptPosted(entryId, fund.organizationId(), fund.source(), year, total.totalFen()));
    }

    void receiptReversed(UUID entryId, UUID reversedEntryId, Fund fund, int year, long amountFen) {
        Book.ReceiptYear total = book.lowerYear(fund, year, amountFen);
        outbox.publish(
                "welfare.receipt.reversed.v1",
                AGGREGATE,
                total.id(),
                new ReceiptReversed(
                        entryId, reversedEntryId, fund.organizationId(), fund.source(), year, total.totalFen()));
    }
}
