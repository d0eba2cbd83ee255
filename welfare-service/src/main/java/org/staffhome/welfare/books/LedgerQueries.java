package org.staffhome.welfare.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;
import org.staffhome.welfare.fund.AccountKind;
import org.staffhome.welfare.fund.Earmark;
import org.staffhome.welfare.fund.EntryKind;
import org.staffhome.welfare.fund.FundSource;
import org.staffhome.welfare.fund.LedgerProblem;

/** Reads of accounts, statements, entries and the trial balance, within the caller's scope. */
@ApplicationScoped
class LedgerQueries {

    private static final String FUNDS = """
            select f.id, f.organization_id, f.source, f.earmark, f.kind, f.balance_fen, f.opened_on, f.org_path,
                   o.name as organization_name,
                   c.balance_fen as committed_fen, -r.balance_fen as received_fen, s.balance_fen as spent_fen
              from ledger_account f
              join ledger_account c using (organization_id, source, earmark)
              join ledger_account r using (organization_id, source, earmark)
              join ledger_account s using (organization_id, source, earmark)
              left join scope_organization o using (organization_id)
             where c.kind = 'COMMITTED' and r.kind = 'RECEIVED' and s.kind = 'SPENT' and
            """;

    private final Organizations organizations;
    private final Sql sql;
    private final BusinessClock clock;

    LedgerQueries(Organizations organizations, Sql sql, BusinessClock clock) {
        this.organizations = organizations;
        this.sql = sql;
        this.clock = clock;
    }

    /** Accounts by organisation; technical ones only when asked for. */
    @Transactional
    Page<AccountView> accounts(UUID organizationId, FundSource source, boolean technical, int limit, Cursor cursor) {
        SqlFilter where = new SqlFilter()
                .and("f.organization_id = ?", organizationId)
                .and("f.source = ?", source == null ? null : source.name())
                .and("f.id > ?", cursor.isStart() ? null : cursor.uuid(0));
        String kinds = technical ? "" : " f.kind = 'FUND' and ";
        List<AccountView> rows = sql.list(
                FUNDS + kinds + where.conditions() + " order by f.id limit ?",
                LedgerQueries::account,
                where.parameters(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    @Transactional
    AccountView account(UUID id) {
        return sql.one(FUNDS + "f.id = ?", LedgerQueries::account, id)
                .orElseThrow(() -> Problem.of(LedgerProblem.ACCOUNT_UNKNOWN));
    }

    private static AccountView account(ResultSet row) throws SQLException {
        return new AccountView(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("organization_name"),
                FundSource.valueOf(row.getString("source")),
                Earmark.valueOf(row.getString("earmark")),
                AccountKind.valueOf(row.getString("kind")),
                row.getLong("balance_fen"),
                row.getLong("committed_fen"),
                row.getLong("received_fen"),
                row.getLong("spent_fen"),
                row.getObject("opened_on", LocalDate.class));
    }

    /** The lines of an account in their order. */
    @Transactional
    Page<StatementLineView> statement(UUID accountId, LocalDate from, LocalDate until, int limit, Cursor cursor) {
        account(accountId);
        SqlFilter where = new SqlFilter()
                .and("l.account_id = ?", accountId)
                .and("e.posted_on >= ?", from)
                .and("e.posted_on <= ?", until)
                .and("l.position > ?", cursor.isStart() ? null : cursor.number(0));
        List<StatementLineView> rows = sql.list(
                "select l.position, e.id, e.number, e.kind, e.posted_on, e.value_on, l.amount_fen, l.balance_after_fen,"
                        + " e.document_number, e.application_id"
                        + " from ledger_line l join ledger_entry e on e.id = l.entry_id where " + where.conditions()
                        + " order by l.position limit ?",
                LedgerQueries::line,
                where.parameters(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.position()));
    }

    private static StatementLineView line(ResultSet row) throws SQLException {
        return new StatementLineView(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getLong("number"),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("posted_on", LocalDate.class),
                row.getObject("value_on", LocalDate.class),
                row.getLong("amount_fen"),
                row.getLong("balance_after_fen"),
                row.getString("document_number"),
                row.getObject("application_id", UUID.class));
    }

    @Transactional
    EntryView entry(UUID id) {
        List<EntryView.Line> lines = sql.list(
                "select l.account_id, a.kind, l.amount_fen, l.balance_after_fen from ledger_line l"
                        + " join ledger_account a on a.id = l.account_id where l.entry_id = ? order by l.amount_fen",
                row -> new EntryView.Line(
                        row.getObject(1, UUID.class),
                        AccountKind.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4)),
                id);
        return sql.one(
                        "select e.*, r.id as reversed_by from ledger_entry e"
                                + " left join ledger_entry r on r.reverses_id = e.id where e.id = ?",
                        row -> entry(row, lines),
                        id)
                .orElseThrow(() -> Problem.of(LedgerProblem.ENTRY_UNKNOWN));
    }

    private static EntryView entry(ResultSet row, List<EntryView.Line> lines) throws SQLException {
        return new EntryView(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("organization_id", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getLong("amount_fen"),
                row.getObject("fund_account_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("reverses_id", UUID.class),
                row.getObject("reversed_by", UUID.class),
                row.getString("document_number"),
                row.getString("note"),
                row.getObject("value_on", LocalDate.class),
                row.getObject("posted_on", LocalDate.class),
                Sql.instant(row, "posted_at"),
                row.getString("posted_by"),
                lines);
    }

    /**
     * All funds with their sums and the two checks of soundness, each from one statement, so one snapshot; an organisation
     * out of scope is unknown, not in balance.
     */
    @Transactional
    TrialBalanceView trialBalance(UUID organizationId) {
        if (organizationId != null) {
            organizations.require(organizationId);
        }
        SqlFilter where = new SqlFilter().and("f.organization_id = ?", organizationId);
        List<AccountView> funds = sql.list(
                FUNDS + "f.kind = 'FUND' and " + where.conditions() + " order by f.org_path, f.source, f.earmark",
                LedgerQueries::account,
                where.parameters());
        SqlFilter checked = new SqlFilter().and("a.organization_id = ?", organizationId);
        long differing = sql.one(
                        "select count(*) from ledger_account a left join (select account_id, sum(amount_fen) as total"
                                + " from ledger_line group by account_id) l on l.account_id = a.id"
                                + " where a.balance_fen <> coalesce(l.total, 0) and " + checked.conditions(),
                        row -> row.getLong(1),
                        checked.parameters())
                .orElse(0L);
        return trialBalance(funds, differing);
    }

    private TrialBalanceView trialBalance(List<AccountView> funds, long differing) {
        long received = funds.stream().mapToLong(AccountView::receivedFen).sum();
        long available = funds.stream().mapToLong(AccountView::balanceFen).sum();
        long committed = funds.stream().mapToLong(AccountView::committedFen).sum();
        long spent = funds.stream().mapToLong(AccountView::spentFen).sum();
        long sum = available + committed + spent - received;
        List<TrialBalanceView.Row> rows = funds.stream()
                .map(f -> new TrialBalanceView.Row(
                        f.organizationId(),
                        f.id(),
                        f.source(),
                        f.earmark(),
                        f.receivedFen(),
                        f.balanceFen(),
                        f.committedFen(),
                        f.spentFen()))
                .toList();
        return new TrialBalanceView(
                clock.today(), rows, received, available, committed, spent, sum, differing, sum == 0 && differing == 0);
    }
}
