package org.staffhome.platform.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.event.Topics;
import org.staffhome.platform.id.Ids;

/**
 * Takes events in the transaction of the change that they tell of. Call it after the aggregate is locked. The sequence
 * of the aggregate is counted here, under a row lock that lasts until commit.
 */
@ApplicationScoped
public class Outbox {
    /** Fired in process after a commit that left rows in the outbox. */
    public record Filled() {}

    private static final Object REGISTERED = new Object();

    private static final String INSERT = """
            with given as (
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as g(event_id, topic, event_key, aggregate_type, type, payload, n)),
            numbered as (
                select given.*, row_number() over (partition by topic, event_key order by n) as r,
                    count(*) over (partition by topic, event_key) as total from given),
            counted as (
                insert into outbox_sequence (topic, event_key, last_seq)
                select topic, event_key, count(*) from given group by topic, event_key order by topic, event_key
                on conflict (topic, event_key) do update set last_seq = outbox_sequence.last_seq + excluded.last_seq
                returning topic, event_key, last_seq)
            insert into outbox (event_id, topic, event_key, aggregate_type, aggregate_seq, type, payload, traceparent,
                created_at)
            select n.event_id, n.topic, n.event_key, n.aggregate_type, c.last_seq - n.total + n.r, n.type, n.payload,
                ?, ? from numbered n join counted c using (topic, event_key) order by n.n
            """;

    /** A record holds a megabyte; a character takes up to three bytes, and one the broker refuses would stop all. */
    private static final int MAX_LENGTH = 300_000;

    private final DataSource dataSource;
    private final BusinessClock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final Event<Filled> filled;
    private final String context;

    Outbox(
            DataSource dataSource,
            BusinessClock clock,
            TransactionSynchronizationRegistry transactions,
            Event<Filled> filled,
            @ConfigProperty(name = "staffhome.context") String context) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.transactions = transactions;
        this.filled = filled;
        this.context = context;
    }

    /** Publishes what happened to an aggregate on the context's event topic. */
    public void publish(String type, String aggregateType, UUID aggregateId, Object data) {
        publishAll(List.of(event(type, aggregateType, aggregateId, data)));
    }

    /** Publishes how a thing is now on its compacted topic. */
    public void state(String thing, UUID key, Object data) {
        publishAll(List.of(stateOf(thing, key, data)));
    }

    /** Publishes that a thing is gone: a tombstone that erases it in every replica. */
    public void erase(String thing, UUID key) {
        publishAll(List.of(new OutboxEvent(
                Topics.state(context, thing), thing, key.toString(), context + "." + thing + ".erased.v1", null)));
    }

    /** An event for {@link #publishAll}. */
    public OutboxEvent event(String type, String aggregateType, UUID aggregateId, Object data) {
        if (!type.startsWith(context + ".")) {
            throw new IllegalArgumentException("a service publishes only events of its own context: " + type);
        }
        return new OutboxEvent(
                Topics.events(context), aggregateType, aggregateId.toString(), type, Envelope.data(data));
    }

    /** A state record for {@link #publishAll}. */
    public OutboxEvent stateOf(String thing, UUID key, Object data) {
        return new OutboxEvent(
                Topics.state(context, thing),
                thing,
                key.toString(),
                context + "." + thing + ".state.v1",
                Envelope.data(data));
    }

    /** Publishes many events in one statement, in the order given. */
    public void publishAll(List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        for (OutboxEvent event : events) {
            if (event.payload() != null && event.payload().length() > MAX_LENGTH) {
                throw new IllegalArgumentException(event.type() + " is too large for the log");
            }
        }
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("an event outside the transaction of its change would be lost or untrue");
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(
                    1,
                    array(
                            connection,
                            "uuid",
                            events.stream().map(e -> Ids.next()).toArray()));
            statement.setArray(2, text(connection, events.stream().map(OutboxEvent::topic)));
            statement.setArray(3, text(connection, events.stream().map(OutboxEvent::key)));
            statement.setArray(4, text(connection, events.stream().map(OutboxEvent::aggregateType)));
            statement.setArray(5, text(connection, events.stream().map(OutboxEvent::type)));
            statement.setArray(6, text(connection, events.stream().map(OutboxEvent::payload)));
            statement.setString(7, traceparent());
            statement.setTimestamp(8, Timestamp.from(clock.now()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox: " + e.getSQLState(), e);
        }
        wakeRelayAfterCommit();
    }

    /** How many events are committed but not yet acknowledged by the broker. Runs under a system scope. */
    public long waiting() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select count(*) from outbox");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("outbox: " + e.getSQLState(), e);
        }
    }

    private void wakeRelayAfterCommit() {
        if (transactions.getResource(REGISTERED) != null) {
            return;
        }
        transactions.putResource(REGISTERED, REGISTERED);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    filled.fire(new Filled());
                }
            }
        });
    }

    private static Array text(Connection connection, java.util.stream.Stream<String> values) throws SQLException {
        return array(connection, "text", values.toArray());
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
