package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.event.Envelope;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** Records that could not be applied: what an operator sees of them, and another try. */
@ApplicationScoped
class DeadLetters {
    private final DataSource dataSource;
    private final Inbox inbox;
    private final String context;

    DeadLetters(DataSource dataSource, Inbox inbox, @ConfigProperty(name = "staffhome.context") String context) {
        this.dataSource = dataSource;
        this.inbox = inbox;
        this.context = context;
    }

    /** A dead letter without its content, which may hold encrypted personal data. */
    record DeadLetter(
            UUID id,
            String consumerGroup,
            String topic,
            int partition,
            long offset,
            String key,
            String reason,
            Instant diedAt,
            Instant replayedAt) {}

    private record Content(
            String consumerGroup,
            String topic,
            int partition,
            long offset,
            String key,
            String value,
            String tombstoneSequence) {}

    @AsSystem(SystemScope.REBUILD)
    @Transactional
    List<DeadLetter> page(Cursor cursor, int limit) {
        String sql = "select id, consumer_group, topic, partition_no, offset_no, event_key, reason, died_at,"
                + " replayed_at from dead_letter where (?::uuid is null or id < ?::uuid) order by id desc limit ?";
        UUID before = cursor.isStart() ? null : cursor.uuid(0);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, before, java.sql.Types.OTHER);
            statement.setObject(2, before, java.sql.Types.OTHER);
            statement.setInt(3, limit + 1);
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Timestamp replayed = row.getTimestamp(9);
                    letters.add(new DeadLetter(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getLong(5),
                            row.getString(6),
                            row.getString(7),
                            row.getTimestamp(8).toInstant(),
                            replayed == null ? null : replayed.toInstant()));
                }
            }
            return letters;
        } catch (SQLException e) {
            throw new IllegalStateException("dead letters: " + e.getSQLState(), e);
        }
    }

    /**
     * Applies a dead letter again, now that its cause is mended. It fails as before when it is not; then nothing has
     * changed.
     */
    @AsSystem(SystemScope.REBUILD)
    @Transactional
    void replay(UUID id) {
        Content content = take(id).orElseThrow(() -> Problem.of(OperationsProblem.DEAD_LETTER_UNKNOWN));
        ReactionGroup group = ReactionGroup.of(context, content.consumerGroup());
        ConsumerRecord<String, String> record = new ConsumerRecord<>(
                content.topic(), content.partition(), content.offset(), content.key(), content.value());
        if (content.tombstoneSequence() != null) {
            record.headers()
                    .add(Envelope.SEQUENCE_HEADER, content.tombstoneSequence().getBytes(StandardCharsets.UTF_8));
        }
        inbox.applyNow(group, content.consumerGroup(), List.of(record));
    }

    private Optional<Content> take(UUID id) {
        String sql = "update dead_letter set replayed_at = ? where id = ? and replayed_at is null"
                + " returning consumer_group, topic, partition_no, offset_no, event_key, payload, tombstone_seq";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(WallClock.now()));
            statement.setObject(2, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Content(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getLong(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("dead letters: " + e.getSQLState(), e);
        }
    }
}
