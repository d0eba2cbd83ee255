package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** The memory of rebuilds, a row per consumer group, and the steps that must be one with it. */
@ApplicationScoped
class RebuildStore {
    private static final String LOCK_NAME = "hashtextextended('staffhome.rebuild.' || current_schema(), 0)";

    private final DataSource dataSource;
    private final InboxStore inbox;

    RebuildStore(DataSource dataSource, InboxStore inbox) {
        this.dataSource = dataSource;
        this.inbox = inbox;
    }

    /** The last rebuild of a consumer group; not ended while it runs. */
    record Rebuild(String consumerGroup, Instant startedAt, Instant endedAt) {}

    /** Writes the wish down, after everybody who relies on complete replicas has ended his transaction. */
    @AsSystem(SystemScope.REBUILD)
    @Transactional
    void begin(List<String> consumerGroups) {
        execute("select pg_advisory_xact_lock(" + LOCK_NAME + ")");
        for (String group : consumerGroups) {
            int begun = update(
                    "insert into replica_rebuild as r (consumer_group, started_at) values (?, ?)"
                            + " on conflict (consumer_group) do update set started_at = excluded.started_at,"
                            + " cleared_at = null, ended_at = null where r.ended_at is not null",
                    group,
                    Timestamp.from(WallClock.now()));
            if (begun == 0) {
                throw Problem.of(OperationsProblem.REBUILD_RUNNING);
            }
        }
    }

    /**
     * Empties the stores of a group once per rebuild, however often it is interrupted or whichever instance goes on.
     * The offsets are set back before the commit: killed in between, the log is read again and nothing of it is new.
     */
    @AsSystem(SystemScope.REBUILD)
    @Transactional
    void clearOnce(String consumerGroup, List<Rebuildable> stores, Runnable setOffsetsBack) {
        int first = update(
                "update replica_rebuild set cleared_at = ? where consumer_group = ? and cleared_at is null",
                Timestamp.from(WallClock.now()),
                consumerGroup);
        if (first == 1) {
            setOffsetsBack.run();
            inbox.forget(consumerGroup);
            stores.forEach(Rebuildable::clear);
        }
    }

    @AsSystem(SystemScope.REBUILD)
    @Transactional
    void end(String consumerGroup) {
        update(
                "update replica_rebuild set ended_at = ? where consumer_group = ? and ended_at is null",
                Timestamp.from(WallClock.now()),
                consumerGroup);
    }

    @AsSystem(SystemScope.REBUILD)
    @Transactional
    List<Rebuild> all() {
        return rebuilds();
    }

    /** Whether none is under way; until the running transaction ends none begins either. */
    boolean isCompleteUntilCommit() {
        execute("select pg_advisory_xact_lock_shared(" + LOCK_NAME + ")");
        return rebuilds().stream().allMatch(rebuild -> rebuild.endedAt() != null);
    }

    private List<Rebuild> rebuilds() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select consumer_group, started_at, ended_at from replica_rebuild");
                ResultSet row = statement.executeQuery()) {
            List<Rebuild> all = new ArrayList<>();
            while (row.next()) {
                Timestamp ended = row.getTimestamp(3);
                all.add(new Rebuild(
                        row.getString(1), row.getTimestamp(2).toInstant(), ended == null ? null : ended.toInstant()));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("rebuild: " + e.getSQLState(), e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("rebuild: " + e.getSQLState(), e);
        }
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("rebuild: " + e.getSQLState(), e);
        }
    }
}
