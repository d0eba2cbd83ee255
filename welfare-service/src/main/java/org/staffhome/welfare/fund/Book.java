package org.staffhome.welfare.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sql.Sql;

/**
 * Reads and writes the tables of the ledger in plain SQL: rows are only ever added, so there is no state to map. Every
 * method joins the caller's transaction and stands under the caller's scope.
 */
@ApplicationScoped
class Book {

    private static final String LOCK_FUND = """
            select id, kind, balance_fen, organization_id, org_path, source, earmark from ledger_account
             where (organization_id, source, earmark) =
                   (select organization_id, source, earmark from ledger_account where id = ?)
             order by id for no key update
            """;

    private static final String ENTRY =
            "select id, kind, organization_id, fund_account_id, amount_fen, application_id, reverses_id, value_on"
                    + " from ledger_entry where ";

    private final Sql sql;

    Book(Sql sql) {
        this.sql = sql;
    }

    /** Opens the four accounts of a fund where they are not open yet; returns the FUND account. */
    UUID open(UUID organizationId, String orgPath, FundSource source, Earmark earmark, LocalDate on) {
        List<Object[]> rows = new ArrayList<>();
        for (AccountKind kind : AccountKind.values()) {
            rows.add(
                    new Object[] {Ids.next(), organizationId, orgPath, source.name(), earmark.name(), kind.name(), on});
        }
        sql.batch(
                "insert into ledger_account (id, organization_id, org_path, source, earmark, kind, opened_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict on constraint ledger_account_once do nothing",
                rows);
        return fundAccount(organizationId, source, earmark)
                .orElseThrow(() -> Problem.of(LedgerProblem.ACCOUNT_UNKNOWN));
    }

    /** The FUND account of an organisation, a source and an earmark. */
    Optional<UUID> fundAccount(UUID organizationId, FundSource source, Earmark earmark) {
        return sql.one(
                "select id from ledger_account where organization_id = ? and source = ? and earmark = ? and kind = 'FUND'",
                row -> row.getObject(1, UUID.class),
                organizationId,
                source.name(),
                earmark.name());
    }

    /** The fund that an account belongs to, with all its accounts locked until commit. */
    Fund lock(UUID accountId) {
        Map<AccountKind, UUID> accounts = new EnumMap<>(AccountKind.class);
        Map<AccountKind, Long> balances = new EnumMap<>(AccountKind.class);
        List<Fund> last = new ArrayList<>();
        sql.each(
                LOCK_FUND,
                0,
                row -> {
                    AccountKind kind = AccountKind.valueOf(row.getString("kind"));
                    accounts.put(kind, row.getObject("id", UUID.class));
                    balances.put(kind, row.getLong("balance_fen"));
                    if (accounts.size() == AccountKind.values().length) {
                        last.add(fund(row, accounts, balances));
                    }
                },
                accountId);
        if (last.isEmpty()) {
            throw Problem.of(LedgerProblem.ACCOUNT_UNKNOWN);
        }
        return last.get(0);
    }

    private static Fund fund(ResultSet row, Map<AccountKind, UUID> accounts, Map<AccountKind, Long> balances)
            throws SQLException {
        return new Fund(
                row.getObject("organization_id", UUID.class),
                row.getString("org_path"),
                FundSource.valueOf(row.getString("source")),
                Earmark.valueOf(row.getString("earmark")),
                accounts,
                balances);
    }

    Optional<PostedEntry> byKey(UUID organizationId, String key) {
        return entry(ENTRY + "organization_id = ? and posting_key = ?", organizationId, key);
    }

    Optional<PostedEntry> byId(UUID id) {
        return entry(ENTRY + "id = ?", id);
    }

    boolean isReversed(UUID id) {
        return sql.one("select 1 from ledger_entry where reverses_id = ?", row -> true, id)
                .isPresent();
    }

    private Optional<PostedEntry> entry(String query, Object... parameters) {
        return sql.one(
                query,
                row -> new PostedEntry(
                        row.getObject("id", UUID.class),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getObject("organization_id", UUID.class),
                        row.getObject("fund_account_id", UUID.class),
                        row.getLong("amount_fen"),
                        row.getObject("application_id", UUID.class),
                        row.getObject("reverses_id", UUID.class),
                        row.getObject("value_on", LocalDate.class),
                        lines(row.getObject("id", UUID.class))),
                parameters);
    }

    private List<Posting.Line> lines(UUID entryId) {
        return sql.list(
                "select account_id, amount_fen from ledger_line where entry_id = ? order by account_id",
                row -> new Posting.Line(row.getObject(1, UUID.class), row.getLong(2)),
                entryId);
    }

    /** Writes an entry with its lines; the database carries them into the accounts. */
    UUID write(Fund fund, Posting posting, Occasion occasion, LocalDate on, Instant at, String by) {
        UUID id = Ids.next();
        sql.update(
                "insert into ledger_entry (id, organization_id, org_path, kind, fund_account_id, posting_key, amount_fen,"
                        + " line_count, application_id, reverses_id, document_number, note, value_on, posted_on,"
                        + " posted_at, posted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                fund.organizationId(),
                fund.orgPath(),
                posting.kind().name(),
                fund.account(AccountKind.FUND),
                occasion.key(),
                posting.amountFen(),
                posting.lines().size(),
                occasion.applicationId(),
                occasion.reversesId(),
                occasion.documentNumber(),
                occasion.note(),
                occasion.valueOn(),
                on,
                at,
                by);
        sql.batch(
                "insert into ledger_line (entry_id, account_id, organization_id, org_path, amount_fen)"
                        + " values (?, ?, ?, ?, ?)",
                posting.lines().stream()
                        .map(line -> new Object[] {
                            id, line.accountId(), fund.organizationId(), fund.orgPath(), line.amountFen()
                        })
                        .toList());
        // The entry is whole: that it balances is checked here, under the scope in which its lines can be seen.
        sql.update("set constraints ledger_entry_balances, ledger_line_balances immediate");
        sql.update("set constraints ledger_entry_balances, ledger_line_balances deferred");
        return id;
    }

    /** How often receipts with this document number were booked and reversed. */
    int reversedReceipts(UUID organizationId, String documentNumber) {
        return sql.one(
                        "select count(*) from ledger_entry e join ledger_entry r on r.reverses_id = e.id"
                                + " where e.organization_id = ? and e.kind = 'RECEIPT' and e.document_number = ?",
                        row -> row.getInt(1),
                        organizationId,
                        documentNumber)
                .orElse(0);
    }

    /** Raises the running total of receipts of an organisation, a source and a year; its row stays locked. */
    ReceiptYear raiseYear(Fund fund, int year, long fen) {
        return sql.one(
                        "insert into receipt_year as y (id, organization_id, org_path, source, year, total_fen)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict on constraint receipt_year_once"
                                + " do update set total_fen = y.total_fen + excluded.total_fen returning id, total_fen",
                        row -> new ReceiptYear(row.getObject(1, UUID.class), row.getLong(2)),
                        Ids.next(),
                        fund.organizationId(),
                        fund.orgPath(),
                        fund.source().name(),
                        year,
                        fen)
                .orElseThrow();
    }

    /** Lowers the running total by a reversed receipt; its row stays locked. */
    ReceiptYear lowerYear(Fund fund, int year, long fen) {
        return sql.one(
                        "update receipt_year set total_fen = total_fen - ?"
                                + " where organization_id = ? and source = ? and year = ? returning id, total_fen",
                        row -> new ReceiptYear(row.getObject(1, UUID.class), row.getLong(2)),
                        fen,
                        fund.organizationId(),
                        fund.source().name(),
                        year)
                .orElseThrow();
    }

    /** The running total of one organisation, source and year, in fen. */
    record ReceiptYear(UUID id, long totalFen) {}
}
