package org.staffhome.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import javax.sql.DataSource;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** The stored answers. They are kept for a week, under the caller's subject by row-level security. */
@ApplicationScoped
class IdempotencyStore {
    private static final Duration KEPT = Duration.ofDays(7);

    private final DataSource dataSource;
    private final BusinessClock clock;

    IdempotencyStore(DataSource dataSource, BusinessClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    record Answer(String requestHash, int status, String headers, String body) {}

    /**
     * Claims a key for the running transaction. A second call with the key waits here until the first has committed
     * (then false) or rolled back (then true).
     */
    boolean claim(String subject, String key, String operation, String hash) {
        return update(
                        "insert into idempotency_answer (subject, idempotency_key, operation, request_hash, created_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        subject,
                        key,
                        operation,
                        hash,
                        Timestamp.from(clock.now()))
                == 1;
    }

    void keep(String subject, String key, int status, String headers, String body) {
        update(
                "update idempotency_answer set status = ?, headers = ?, body = ? where subject = ? and idempotency_key = ?",
                status,
                headers,
                body,
                subject,
                key);
    }

    Answer answer(String subject, String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select request_hash, status, headers, body from idempotency_answer"
                                + " where subject = ? and idempotency_key = ?")) {
            statement.setString(1, subject);
            statement.setString(2, key);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a claimed key has no answer");
                }
                return new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency: " + e.getSQLState(), e);
        }
    }

    @Scheduled(every = "1h", delayed = "5m")
    @AsSystem(SystemScope.SCHEDULER)
    void forgetOldAnswers() {
        update(
                "delete from idempotency_answer where created_at < ?",
                Timestamp.from(clock.now().minus(KEPT)));
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("idempotency: " + e.getSQLState(), e);
        }
    }
}
