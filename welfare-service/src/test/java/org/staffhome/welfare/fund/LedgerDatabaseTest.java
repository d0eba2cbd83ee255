package org.staffhome.welfare.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareTest;

/** What the database refuses whoever asks, also the owner of everything. */
@QuarkusTest
class LedgerDatabaseTest extends WelfareTest {

    private static final String CHECK_VIOLATION = "23514";

    @Test
    void anUnbalancedEntryIsRefusedAtCommit() {
        UUID account = fund(WelfareCity.EAST, "FISCAL", "OTHER", 1_000);
        assertRefused(() -> post(account, 2, -100, 99), CHECK_VIOLATION);
    }

    @Test
    void anEntryWithoutItsLinesIsRefusedAtCommit() {
        UUID account = fund(WelfareCity.EAST, "UPPER_UNION", "OTHER", 1_000);
        assertRefused(() -> post(account, 3, -100, 100), CHECK_VIOLATION);
    }

    @Test
    void aLineAddedToAPostedEntryIsRefusedAtCommit() {
        UUID account = fund(WelfareCity.EAST, "OWN", "OTHER", 1_000);
        UUID received = account(account, "COMMITTED");
        UUID entry = (UUID) DATABASE.rows("select id from ledger_entry where fund_account_id = ?", account)
                .get(0)
                .get("id");
        assertRefused(
                () -> execute(
                        "insert into ledger_line (entry_id, account_id, organization_id, org_path, amount_fen)"
                                + " select ?, id, organization_id, org_path, 5 from ledger_account where id = ?",
                        entry,
                        received),
                CHECK_VIOLATION);
    }

    @Test
    void anAccountBelowZeroIsRefused() {
        UUID account = fund(WelfareCity.EAST, "DONATION", "OTHER", 1_000);
        assertRefused(() -> post(account, 2, -1_001, 1_001), CHECK_VIOLATION);
    }

    @Test
    void aPostedEntryIsNeitherChangedNorDeletedByAnybody() {
        UUID account = fund(WelfareCity.EAST, "MATCHING", "OTHER", 1_000);
        assertRefused(
                () -> execute("update ledger_entry set amount_fen = 1 where fund_account_id = ?", account),
                CHECK_VIOLATION);
        assertRefused(
                () -> execute("update ledger_line set amount_fen = 1 where account_id = ?", account), CHECK_VIOLATION);
        assertRefused(() -> execute("delete from ledger_line where account_id = ?", account), CHECK_VIOLATION);
        assertRefused(() -> execute("delete from ledger_entry where fund_account_id = ?", account), CHECK_VIOLATION);
    }

    @Test
    void aBalanceIsNotWrittenPastTheLines() {
        UUID account = fund(WelfareCity.EAST, "FISCAL", "LEGAL", 1_000);
        assertRefused(
                () -> execute("update ledger_account set balance_fen = balance_fen + 1 where id = ?", account),
                CHECK_VIOLATION);
    }

    @Test
    void theApplicationRoleHasNoRightToChangeWhatIsPosted() {
        assertThat(DATABASE.rows("select t.name from unnest(array['ledger_entry', 'ledger_line']) as t(name)"
                        + " where has_table_privilege('welfare_app', 'welfare.' || t.name, 'DELETE')"
                        + " or has_column_privilege('welfare_app', 'welfare.' || t.name, 'amount_fen', 'UPDATE')"))
                .isEmpty();
    }

    /** Posts a commitment past the service, with so many lines announced. */
    private static void post(UUID account, int lineCount, long fundFen, long committedFen) throws SQLException {
        Map<String, Object> owner = DATABASE.rows(
                        "select organization_id, org_path from ledger_account where id = ?", account)
                .get(0);
        try (Connection connection = DATABASE.superuser()) {
            connection.setAutoCommit(false);
            UUID entry = Ids.next();
            execute(
                    connection,
                    "insert into ledger_entry (id, organization_id, org_path, kind, fund_account_id, posting_key,"
                            + " amount_fen, line_count, value_on, posted_on, posted_at, posted_by)"
                            + " values (?, ?, ?, 'COMMIT', ?, ?, ?, ?, ?, ?, now(), 'test')",
                    entry,
                    owner.get("organization_id"),
                    owner.get("org_path"),
                    account,
                    "test/" + entry,
                    committedFen,
                    lineCount,
                    LocalDate.EPOCH,
                    LocalDate.EPOCH);
            line(connection, entry, account, fundFen);
            line(connection, entry, account(account, "COMMITTED"), committedFen);
            connection.commit();
        }
    }

    private static void line(Connection connection, UUID entry, UUID account, long fen) throws SQLException {
        execute(
                connection,
                "insert into ledger_line (entry_id, account_id, organization_id, org_path, amount_fen)"
                        + " select ?, id, organization_id, org_path, ? from ledger_account where id = ?",
                entry,
                fen,
                account);
    }

    private static UUID account(UUID fundAccount, String kind) {
        return (UUID) DATABASE.rows(
                        "select k.id from ledger_account a join ledger_account k using (organization_id, source, earmark)"
                                + " where a.id = ? and k.kind = ?",
                        fundAccount,
                        kind)
                .get(0)
                .get("id");
    }

    private static void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = DATABASE.superuser()) {
            execute(connection, sql, values);
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static void assertRefused(ThrowingCallable act, String sqlState) {
        assertThatThrownBy(act).isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                .isEqualTo(sqlState));
    }
}
