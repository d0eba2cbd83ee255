package org.staffhome.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/**
 * The stored answers. They are kept for a week, under the caller's subject by row-level security. What they say of a
 * person is sealed; what was asked is known by a keyed index alone, which nobody can guess from.
 */
@ApplicationScoped
class IdempotencyStore {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String TABLE = "idempotency_answer";

    private final DataSource dataSource;
    private final FieldCipher cipher;

    IdempotencyStore(DataSource dataSource, FieldCipher cipher) {
        this.dataSource = dataSource;
        this.cipher = cipher;
    }

    /**
     * A key that a caller uses for a request.
     *
     * @param fingerprint keyed index of all that was asked
     */
    record Claim(String subject, String key, String operation, String fingerprint) {
        /** The answer's place for sealing; a caller's key is the row's identity. */
        FieldRef body() {
            return FieldRef.of(
                    TABLE, "body", UUID.nameUUIDFromBytes((subject + "\0" + key).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * Claims a key for the running transaction; answers what is known where it was claimed before. A second call with the
     * key waits here until the first has committed or rolled back.
     *
     * @throws Problem when the key was used for something else
     */
    Optional<StoredAnswer> claim(Claim claim) {
        int claimed = update(
                "insert into idempotency_answer (subject, idempotency_key, operation, request_hash, created_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                claim.subject(),
                claim.key(),
                claim.operation(),
                claim.fingerprint(),
                Timestamp.from(WallClock.now()));
        return claimed == 1 ? Optional.empty() : Optional.of(answer(claim));
    }

    void keep(Claim claim, StoredAnswer answer) {
        update(
                "update idempotency_answer set status = ?, headers = ?, body = ? where subject = ? and idempotency_key = ?",
                answer.status(),
                answer.headers(),
                cipher.seal(answer.body(), claim.body()),
                claim.subject(),
                claim.key());
    }

    private StoredAnswer answer(Claim claim) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select request_hash, status, headers, body from idempotency_answer"
                                + " where subject = ? and idempotency_key = ?")) {
            statement.setString(1, claim.subject());
            statement.setString(2, claim.key());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("a claimed key has no answer");
                }
                if (!claim.fingerprint().equals(row.getString(1))) {
                    throw Problem.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
                }
                return new StoredAnswer(row.getInt(2), row.getString(3), cipher.open(row.getString(4), claim.body()));
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
                Timestamp.from(WallClock.now().minus(KEPT)));
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
