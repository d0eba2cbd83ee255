package org.staffhome.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.event.EventHeader;

/**
 * Carries outbox rows to Kafka. One leader per service (session advisory lock on a connection of its own) takes
 * unpublished rows by id, sends them with acknowledgement of all replicas, and deletes only what was acknowledged, as a
 * prefix, so that the order per aggregate survives any failure. It never keeps a cursor on id: a transaction that
 * commits late would be jumped over.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 25;
    private static final long RETRY_MILLIS = 500;
    private static final long CHECK_MILLIS = 500;
    /** Longer than a check and its answer: a second and a half. */
    private static final long TAKE_OVER_MILLIS = 1_700;

    private final Semaphore wake = new Semaphore(0);
    private final KafkaClients kafka;
    private final OutboxDatabase database;
    private final TopicSetup topics;
    private final String context;
    private final boolean enabled;
    private volatile boolean running;
    private volatile Thread thread;

    Relay(
            KafkaClients kafka,
            OutboxDatabase database,
            TopicSetup topics,
            @ConfigProperty(name = "staffhome.context") String context,
            @ConfigProperty(name = "staffhome.relay.enabled", defaultValue = "true") boolean enabled) {
        this.kafka = kafka;
        this.database = database;
        this.topics = topics;
        this.context = context;
        this.enabled = enabled;
    }

    void onStart(@Observes StartupEvent event) {
        if (enabled) {
            running = true;
            thread = new Thread(this::run, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake.release();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    void onFilled(@Observes Outbox.Filled event) {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = database.open();
                    Producer<String, String> producer = kafka.producer()) {
                lead(connection, producer);
            } catch (SQLException | ExecutionException | RuntimeException | Error e) {
                // An error too: a relay that ends silently would leave the service mute.
                LOG.warnf("outbox relay starts again in %d ms: %s", RETRY_MILLIS, reason(e));
                pause(RETRY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void lead(Connection connection, Producer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        while (running && !(topics.ensure() && acquireLeadership(connection))) {
            pause(RETRY_MILLIS);
        }
        // A former leader whose session died goes on for as long as it takes him to notice; see acknowledged.
        pause(TAKE_OVER_MILLIS);
        while (running) {
            int sent = sendBatch(connection, producer);
            if (sent < BATCH) {
                wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private boolean acquireLeadership(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "staffhome.outbox." + context);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private int sendBatch(Connection connection, Producer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select id, event_id, topic, event_key, aggregate_type, aggregate_seq, type, payload, traceparent,"
                                + " created_at from outbox order by id limit " + BATCH);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong("id"));
                acknowledgements.add(producer.send(record(row)));
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        int acknowledged = 0;
        ExecutionException failure = null;
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            try {
                awaitAsLeader(acknowledgement, connection, producer);
                acknowledged++;
            } catch (ExecutionException e) {
                failure = e;
                break;
            }
        }
        delete(connection, ids.subList(0, acknowledged));
        if (failure != null) {
            throw failure;
        }
        return acknowledged;
    }

    /**
     * Waits for the broker and makes sure meanwhile that the session, and with it the lock, still lives. A leader who
     * lost it gives up what is in flight, so that no late retry of his puts an old state behind a newer one.
     */
    private static void awaitAsLeader(
            Future<RecordMetadata> acknowledgement, Connection connection, Producer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        while (true) {
            try {
                acknowledgement.get(CHECK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (!connection.isValid(1)) {
                    producer.close(Duration.ZERO);
                    throw new SQLException("the relay's session is gone", "08003");
                }
            }
        }
    }

    private ProducerRecord<String, String> record(ResultSet row) throws SQLException {
        String payload = row.getString("payload");
        String key = row.getString("event_key");
        long sequence = row.getLong("aggregate_seq");
        String value = null;
        if (payload != null) {
            EventHeader header = new EventHeader(
                    row.getObject("event_id", UUID.class),
                    row.getString("type"),
                    "/staffhome/" + context,
                    key,
                    sequence,
                    row.getTimestamp("created_at").toInstant());
            value = Envelope.write(header, row.getString("aggregate_type"), row.getString("traceparent"), payload);
        }
        ProducerRecord<String, String> record = new ProducerRecord<>(row.getString("topic"), key, value);
        record.headers()
                .add("content-type", Envelope.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8))
                .add(Envelope.SEQUENCE_HEADER, Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Whether the relay works, or was told not to. */
    public boolean isAlive() {
        Thread relay = thread;
        return !enabled || relay != null && relay.isAlive();
    }

    private static String reason(Throwable e) {
        if (e instanceof SQLException sql) {
            return "SQLSTATE " + sql.getSQLState();
        }
        Throwable told = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return told.getClass().getSimpleName();
    }
}
