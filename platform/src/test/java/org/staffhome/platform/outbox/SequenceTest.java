package org.staffhome.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.TestDatabase;

/** Why the sequence of an aggregate is counted under a row lock: without one, two writers take the same number. */
class SequenceTest {
    private static final TestDatabase DATABASE = TestDatabase.of("sequences");
    private static final int ROUNDS = 20;

    @BeforeAll
    static void tables() {
        DATABASE.execute("create table if not exists counter (event_key text primary key, last_seq bigint not null)");
        DATABASE.execute("create table if not exists told (id bigint generated always as identity primary key,"
                + " event_key text not null, seq bigint not null)");
    }

    /** Both read before either has committed, as two requests at the same moment do. */
    @Test
    void twoWritersWithoutALockTakeTheSameNumber() throws Exception {
        String key = UUID.randomUUID().toString();
        String naive = "select coalesce(max(seq), 0) + 1 from told where event_key = ?";
        try (Connection first = DATABASE.superuser();
                Connection second = DATABASE.superuser()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            long one = one(first, naive, key);
            long other = one(second, naive, key);
            tell(first, key, one);
            tell(second, key, other);
            first.commit();
            second.commit();
        }
        assertThat(distinctNumbers(key)).as("two events, one number").isEqualTo(1);
    }

    @Test
    void twoWritersUnderTheRowLockTakeTurnsInTheOrderOfTheirIds() throws Exception {
        String key = race((connection, k) -> one(
                connection,
                "insert into counter values (?, 1) on conflict (event_key) do update set last_seq = counter.last_seq + 1"
                        + " returning last_seq",
                k));
        assertThat(distinctNumbers(key)).isEqualTo(2 * ROUNDS);
        List<Map<String, Object>> inverted = DATABASE.rows(
                "select 1 from told a join told b on a.event_key = b.event_key and a.id < b.id and a.seq > b.seq"
                        + " where a.event_key = ?",
                key);
        assertThat(inverted).isEmpty();
    }

    private interface Counter {
        long next(Connection connection, String key) throws SQLException;
    }

    private static String race(Counter counter) throws Exception {
        String key = UUID.randomUUID().toString();
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> writers = new java.util.ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                writers.add(pool.submit(() -> {
                    try (Connection connection = DATABASE.superuser()) {
                        connection.setAutoCommit(false);
                        for (int round = 0; round < ROUNDS; round++) {
                            start.await();
                            tell(connection, key, counter.next(connection, key));
                            connection.commit();
                        }
                    }
                    return null;
                }));
            }
            for (Future<Object> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return key;
    }

    private static void tell(Connection connection, String key, long sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into told (event_key, seq) values (?, ?)")) {
            statement.setString(1, key);
            statement.setLong(2, sequence);
            statement.executeUpdate();
        }
    }

    private static long one(Connection connection, String sql, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long distinctNumbers(String key) {
        return DATABASE.number("select count(distinct seq) from told where event_key = ?", key);
    }
}
