package org.staffhome.welfare.books;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Traces payments of one fund to the receipts that funded them, first in, first out: lay all receipts end to end in the
 * order they were booked, and all payments too; the k-th fen paid was the k-th fen received. Reversed receipts and
 * payments are left out beforehand, so the trace always explains what really came and went. Because a fund is never
 * below zero, the payments never reach beyond the receipts. Amounts in fen.
 */
final class FifoTrace {

    /** A receipt or a payment in its order. */
    record Amount(UUID entryId, long amountFen) {}

    /** So much of one payment came from one receipt. */
    record Part(UUID receiptId, UUID paymentId, long amountFen) {}

    private FifoTrace() {}

    /** All parts, in the order of the payments and within them of the receipts. */
    static List<Part> of(List<Amount> receipts, List<Amount> payments) {
        List<Part> parts = new ArrayList<>();
        int lot = 0;
        long left = receipts.isEmpty() ? 0 : receipts.get(0).amountFen();
        for (Amount payment : payments) {
            long open = payment.amountFen();
            while (open > 0) {
                while (left == 0) {
                    lot++;
                    if (lot >= receipts.size()) {
                        throw new IllegalStateException("more was paid than received: the ledger is broken");
                    }
                    left = receipts.get(lot).amountFen();
                }
                long taken = Math.min(open, left);
                parts.add(new Part(receipts.get(lot).entryId(), payment.entryId(), taken));
                open -= taken;
                left -= taken;
            }
        }
        return parts;
    }

    /** The parts of one payment. */
    static List<Part> ofPayment(List<Amount> receipts, List<Amount> payments, UUID paymentId) {
        return of(receipts, payments).stream()
                .filter(part -> part.paymentId().equals(paymentId))
                .toList();
    }

    /** The parts of one receipt: what it was spent on. */
    static List<Part> ofReceipt(List<Amount> receipts, List<Amount> payments, UUID receiptId) {
        return of(receipts, payments).stream()
                .filter(part -> part.receiptId().equals(receiptId))
                .toList();
    }
}
