package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.staffhome.platform.id.Ids;

/** The inbox's memory: which events were seen, how far each aggregate has come, what waits for a predecessor. */
@ApplicationScoped
class InboxStore {
    private final DataSource dataSource;

    InboxStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How far an aggregate has come: the first sequence ever seen and the last one in order. */
    record Position(long first, long last) {}

    /** Remembers an event; false when it was seen before. */
    boolean remember(String group, UUID eventId, Instant at) {
        return update(
                        "insert into inbox_event (consumer_group, event_id, received_at) values (?, ?, ?)"
                                + " on conflict do nothing",
                        group,
                        eventId,
                        Timestamp.from(at))
                == 1;
    }

    Optional<Position> position(String group, String topic, String key) {
        return first(
                "select first_seq, last_seq from inbox_position where consumer_group = ? and topic = ?"
                        + " and event_key = ? for update",
                row -> new Position(row.getLong(1), row.getLong(2)),
                group,
                topic,
                key);
    }

    void put(String group, String topic, String key, Position position) {
        update(
                "insert into inbox_position (consumer_group, topic, event_key, first_seq, last_seq)"
                        + " values (?, ?, ?, ?, ?) on conflict (consumer_group, topic, event_key)"
                        + " do update set first_seq = excluded.first_seq, last_seq = excluded.last_seq",
                group,
                topic,
                key,
                position.first(),
                position.last());
    }

    /** Moves the position of a state topic forward; false when something newer was seen. */
    boolean advance(String group, String topic, String key, long sequence) {
        return update(
                        "insert into inbox_position as p (consumer_group, topic, event_key, first_seq, last_seq)"
                                + " values (?, ?, ?, ?, ?) on conflict (consumer_group, topic, event_key)"
                                + " do update set last_seq = excluded.last_seq where p.last_seq < excluded.last_seq",
                        group,
                        topic,
                        key,
                        sequence,
                        sequence)
                == 1;
    }

    void park(String group, String topic, String key, long sequence, String payload, Instant at) {
        update(
                "insert into inbox_parked (consumer_group, topic, event_key, seq, payload, parked_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                group,
                topic,
                key,
                sequence,
                payload,
                Timestamp.from(at));
    }

    /** Takes a parked event out; empty when none waits at that sequence. */
    Optional<String> unpark(String group, String topic, String key, long sequence) {
        return first(
                "delete from inbox_parked where consumer_group = ? and topic = ? and event_key = ? and seq = ?"
                        + " returning payload",
                row -> row.getString(1),
                group,
                topic,
                key,
                sequence);
    }

    /** How many events wait for a predecessor. */
    long parkedCount() {
        return first("select count(*) from inbox_parked", row -> row.getLong(1)).orElse(0L);
    }

    /** How many dead letters wait for an operator. */
    long deadCount() {
        return first("select count(*) from dead_letter where replayed_at is null", row -> row.getLong(1))
                .orElse(0L);
    }

    void bury(
            String group,
            String topic,
            int partition,
            long offset,
            String key,
            String payload,
            Long sequence,
            String reason,
            Instant at) {
        update(
                "insert into dead_letter (id, consumer_group, topic, partition_no, offset_no, event_key, payload,"
                        + " tombstone_seq, reason, died_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                Ids.next(),
                group,
                topic,
                partition,
                offset,
                key,
                payload,
                sequence,
                reason,
                Timestamp.from(at));
    }

    /** Forgets everything a group has seen and put aside. */
    void forget(String group) {
        update("delete from inbox_event where consumer_group = ?", group);
        update("delete from inbox_position where consumer_group = ?", group);
        update("delete from inbox_parked where consumer_group = ?", group);
        update("delete from dead_letter where consumer_group = ?", group);
    }

    /** Marks an event from before the first one seen: no position would recognise it, so its id is never forgotten. */
    void keepForGood(String group, UUID eventId) {
        update("update inbox_event set late = true where consumer_group = ? and event_id = ?", group, eventId);
    }

    /** Forgets single events seen before a time; the positions still recognise them as old. */
    int forgetSeenBefore(Instant time) {
        return update("delete from inbox_event where received_at < ? and not late", Timestamp.from(time));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new InboxFailure(e);
        }
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new InboxFailure(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** The inbox's own tables could not be read or written; the record itself is not at fault. */
    static final class InboxFailure extends RuntimeException {
        InboxFailure(SQLException cause) {
            super("inbox: " + cause.getSQLState(), cause);
        }
    }
}
