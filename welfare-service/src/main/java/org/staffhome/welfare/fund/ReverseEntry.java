package org.staffhome.welfare.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;

/**
 * Reverses a receipt or a payment by its mirror entry (冲正). A receipt can be reversed while its money is still there; a
 * reversed payment makes the money a commitment again and reopens the approval.
 */
@ApplicationScoped
public class ReverseEntry {

    private final Book book;
    private final Ledger ledger;
    private final LedgerEvents events;
    private final Instance<SettlementReversal> listeners;
    private final BusinessClock clock;
    private final Audit audit;

    ReverseEntry(
            Book book,
            Ledger ledger,
            LedgerEvents events,
            @Any Instance<SettlementReversal> listeners,
            BusinessClock clock,
            Audit audit) {
        this.book = book;
        this.ledger = ledger;
        this.events = events;
        this.listeners = listeners;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public UUID reverse(UUID entryId, String reason) {
        PostedEntry entry = book.byId(entryId).orElseThrow(() -> Problem.of(LedgerProblem.ENTRY_UNKNOWN));
        Posting mirror = entry.posting().reversed();
        boolean isPayment = entry.kind() == EntryKind.SETTLE;
        if (isPayment) {
            listeners.forEach(listener -> listener.hold(entry.applicationId()));
        }
        Fund fund = book.lock(entry.fundAccountId());
        if (book.isReversed(entryId)) {
            throw Problem.of(LedgerProblem.ALREADY_REVERSED);
        }
        if (isPayment) {
            listeners.forEach(listener -> listener.takeBack(entry.applicationId(), entryId));
        }
        UUID reversal = ledger.post(
                fund,
                mirror,
                new Occasion("reversal/" + entryId, entry.applicationId(), entryId, null, reason, clock.today()));
        if (entry.kind() == EntryKind.RECEIPT) {
            events.receiptReversed(reversal, entryId, fund, entry.valueOn().getYear(), entry.amountFen());
        }
        audit.entry("ledger.reverse")
                .on("ledger-entry", entryId)
                .in(fund.organizationId(), fund.orgPath())
                .after(Map.of("reversalId", reversal, "kind", entry.kind()))
                .purpose(reason)
                .write();
        return reversal;
    }
}
