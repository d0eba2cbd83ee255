package org.staffhome.welfare.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sql.Sql;
import org.staffhome.welfare.fund.EntryKind;
import org.staffhome.welfare.fund.LedgerProblem;

/** Reads the trace of a payment back to receipts, or of a receipt forward to payments; see {@link FifoTrace}. */
@ApplicationScoped
public class TraceQueries {

    private static final String STANDING = """
            select e.id, e.kind, e.amount_fen, e.document_number, e.value_on, e.application_id
              from ledger_entry e
              join ledger_line l on l.entry_id = e.id
              join ledger_account a on a.id = l.account_id
             where e.fund_account_id = ? and not exists (select from ledger_entry r where r.reverses_id = e.id)
               and ((e.kind = 'RECEIPT' and a.kind = 'RECEIVED') or (e.kind = 'SETTLE' and a.kind = 'SPENT'))
             order by l.position
            """;

    private final Sql sql;

    TraceQueries(Sql sql) {
        this.sql = sql;
    }

    /** The entry that is traced. */
    private record Traced(EntryKind kind, long amountFen, UUID fundAccountId, UUID applicationId) {}

    /** A standing receipt or payment. */
    private record Standing(
            UUID id, EntryKind kind, long amountFen, String documentNumber, LocalDate valueOn, UUID applicationId) {}

    /** The trace of a payment or of a receipt; an entry that was reversed has no parts. */
    @Transactional
    public TraceView trace(UUID entryId) {
        Traced entry = entry(entryId);
        if (entry.kind() != EntryKind.SETTLE && entry.kind() != EntryKind.RECEIPT) {
            throw Problem.of(LedgerProblem.NOT_A_PAYMENT);
        }
        List<Standing> standing = sql.list(
                STANDING,
                row -> new Standing(
                        row.getObject("id", UUID.class),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getLong("amount_fen"),
                        row.getString("document_number"),
                        row.getObject("value_on", LocalDate.class),
                        row.getObject("application_id", UUID.class)),
                entry.fundAccountId());
        Map<UUID, Standing> byId = new HashMap<>();
        standing.forEach(s -> byId.put(s.id(), s));
        List<FifoTrace.Amount> receipts = amounts(standing, EntryKind.RECEIPT);
        List<FifoTrace.Amount> payments = amounts(standing, EntryKind.SETTLE);
        boolean payment = entry.kind() == EntryKind.SETTLE;
        List<FifoTrace.Part> parts = payment
                ? FifoTrace.ofPayment(receipts, payments, entryId)
                : FifoTrace.ofReceipt(receipts, payments, entryId);
        return new TraceView(
                entryId,
                entry.kind(),
                entry.amountFen(),
                entry.applicationId(),
                "FIFO",
                parts.stream()
                        .map(part -> view(byId.get(payment ? part.receiptId() : part.paymentId()), part.amountFen()))
                        .toList());
    }

    private Traced entry(UUID id) {
        return sql.one(
                        "select kind, amount_fen, fund_account_id, application_id from ledger_entry where id = ?",
                        row -> new Traced(
                                EntryKind.valueOf(row.getString("kind")),
                                row.getLong("amount_fen"),
                                row.getObject("fund_account_id", UUID.class),
                                row.getObject("application_id", UUID.class)),
                        id)
                .orElseThrow(() -> Problem.of(LedgerProblem.ENTRY_UNKNOWN));
    }

    private static List<FifoTrace.Amount> amounts(List<Standing> standing, EntryKind kind) {
        return standing.stream()
                .filter(s -> s.kind() == kind)
                .map(s -> new FifoTrace.Amount(s.id(), s.amountFen()))
                .toList();
    }

    private static TraceView.Part view(Standing other, long amountFen) {
        return new TraceView.Part(
                other.id(), other.documentNumber(), other.valueOn(), other.applicationId(), amountFen);
    }
}
