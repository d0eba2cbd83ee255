package org.staffhome.platform.inbox;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.staffhome.platform.outbox.KafkaClients;

/**
 * The loop of one consumer group: poll, apply the batch in one transaction, then commit the offsets. A batch that fails
 * is applied record by record; a record that fails for a passing reason is tried again for as long as it takes, any
 * other becomes a dead letter.
 */
final class EventConsumer implements Runnable {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long RETRY_MILLIS = 500;
    private static final int ATTEMPTS = 3;

    private final ReactionGroup group;
    private final String consumerGroup;
    private final Set<String> topics;
    private final Inbox inbox;
    private final KafkaClients kafka;
    private final AtomicReference<Rewind> rewind = new AtomicReference<>();
    private volatile boolean running = true;
    private volatile long behind;
    /** Where the log ended when the present rewind began; null without one. */
    private Map<TopicPartition, Long> rewindEnds;

    /**
     * A wish to empty the stores and to read the log again from its beginning.
     *
     * @param clear empties the stores; it is given the step that sets the group's offsets back
     * @param done told when the end that the log had at the beginning has been applied
     */
    record Rewind(java.util.function.Consumer<Runnable> clear, Runnable done) {}

    EventConsumer(ReactionGroup group, String consumerGroup, Set<String> topics, Inbox inbox, KafkaClients kafka) {
        this.group = group;
        this.consumerGroup = consumerGroup;
        this.topics = topics;
        this.inbox = inbox;
        this.kafka = kafka;
    }

    void stop() {
        running = false;
    }

    void rewind(Rewind wish) {
        if (!rewind.compareAndSet(null, wish)) {
            throw new IllegalStateException("a rebuild is under way");
        }
    }

    ReactionGroup group() {
        return group;
    }

    String name() {
        return consumerGroup;
    }

    /** Records of the log that this consumer has not yet applied, as of its last poll. */
    long behind() {
        return behind;
    }

    @Override
    public void run() {
        while (running) {
            try (Consumer<String, String> consumer = kafka.consumer(consumerGroup)) {
                consumer.subscribe(topics);
                consume(consumer);
            } catch (WakeupException e) {
                LOG.debugf("%s woken", consumerGroup);
            } catch (RuntimeException | Error e) {
                // An error too: a thread that ends silently would leave the service deaf.
                LOG.warnf(
                        "%s starts again in %d ms: %s",
                        consumerGroup, RETRY_MILLIS, e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void consume(Consumer<String, String> consumer) {
        while (running) {
            ConsumerRecords<String, String> records = consumer.poll(POLL);
            Rewind wish = rewind.get();
            if (wish != null && rewindEnds == null && isReady(consumer)) {
                beginRewind(consumer, wish);
                continue;
            }
            if (!records.isEmpty()) {
                applyAll(records);
                consumer.commitSync(offsets(records));
            }
            behind = consumer.assignment().stream()
                    .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                    .sum();
            if (rewindEnds != null && records.isEmpty() && isReached(consumer, rewindEnds)) {
                wish.done().run();
                rewindEnds = null;
                rewind.set(null);
            }
        }
    }

    /** Has its partitions, or knows that no topic it reads exists yet. */
    private boolean isReady(Consumer<String, String> consumer) {
        return !consumer.assignment().isEmpty() || partitions(consumer).isEmpty();
    }

    private void beginRewind(Consumer<String, String> consumer, Rewind wish) {
        Set<TopicPartition> all = partitions(consumer);
        wish.clear().accept(() -> consumer.commitSync(offsets(consumer.beginningOffsets(all))));
        consumer.committed(consumer.assignment()).forEach((partition, offset) -> {
            if (offset != null) {
                consumer.seek(partition, offset);
            }
        });
        rewindEnds = consumer.endOffsets(all);
    }

    private Set<TopicPartition> partitions(Consumer<String, String> consumer) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(Map<TopicPartition, Long> numbers) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        numbers.forEach((partition, number) -> offsets.put(partition, new OffsetAndMetadata(number)));
        return offsets;
    }

    private static boolean isReached(Consumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        return consumer.committed(ends.keySet()).entrySet().stream()
                .allMatch(reached ->
                        reached.getValue() != null && reached.getValue().offset() >= ends.get(reached.getKey()));
    }

    private void applyAll(ConsumerRecords<String, String> records) {
        List<ConsumerRecord<String, String>> batch = new ArrayList<>();
        records.forEach(batch::add);
        try {
            inbox.apply(group, consumerGroup, batch);
        } catch (RuntimeException e) {
            LOG.debugf("%s: a batch of %d is applied record by record", consumerGroup, batch.size());
            batch.forEach(this::applyOne);
        }
    }

    private void applyOne(ConsumerRecord<String, String> record) {
        int attempt = 1;
        while (running) {
            try {
                inbox.apply(group, consumerGroup, List.of(record));
                return;
            } catch (RuntimeException e) {
                if (!isPassing(e) && attempt++ >= ATTEMPTS) {
                    LOG.errorf(
                            "%s: record %s-%d@%d becomes a dead letter: %s",
                            consumerGroup,
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            e.getClass().getSimpleName());
                    inbox.bury(consumerGroup, record, e);
                    return;
                }
                pause();
            }
        }
        throw new WakeupException();
    }

    /** Lost connections, exhausted pools, deadlocks: not the record's fault. */
    private static boolean isPassing(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null
                        || state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("40")
                        || state.equals("55P03");
            }
            if (cause instanceof PersistenceException && cause.getCause() == null) {
                return false;
            }
        }
        return false;
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsets(ConsumerRecords<String, String> records) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        Collection<TopicPartition> partitions = records.partitions();
        for (TopicPartition partition : partitions) {
            List<ConsumerRecord<String, String>> some = records.records(partition);
            offsets.put(
                    partition, new OffsetAndMetadata(some.get(some.size() - 1).offset() + 1));
        }
        return offsets;
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
