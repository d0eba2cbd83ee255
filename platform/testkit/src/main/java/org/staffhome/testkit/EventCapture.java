package org.staffhome.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.staffhome.servers.Topics;

/** Reads what is really on the broker, from a given moment on, until it is closed. */
public final class EventCapture implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<CapturedEvent> events = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread reader;
    private final CountDownLatch positioned = new CountDownLatch(1);

    private EventCapture(boolean fromStart, List<String> topics) {
        Topics.ensure(TestServers.kafka(), topics);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafka(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        reader = new Thread(() -> read(fromStart, topics), "event-capture");
        reader.setDaemon(true);
        reader.start();
        try {
            positioned.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Collects what is published from now on. */
    public static EventCapture fromNow(String... topics) {
        return new EventCapture(false, List.of(topics));
    }

    /** Collects everything that is on the topics. */
    public static EventCapture fromStart(String... topics) {
        return new EventCapture(true, List.of(topics));
    }

    /** Everything collected so far, in the order of arrival. */
    public List<CapturedEvent> all() {
        return List.copyOf(events);
    }

    /** What was collected so far of one type. */
    public List<CapturedEvent> ofType(String type) {
        return matching(event -> event.type().equals(type));
    }

    /** What was collected so far under one key. */
    public List<CapturedEvent> ofKey(Object key) {
        return matching(event -> event.key() != null && event.key().equals(key.toString()));
    }

    /** Waits for the first event of a type under a key. */
    public CapturedEvent await(String type, Object key) {
        return await(event -> event.type().equals(type) && key.toString().equals(event.key()), 1)
                .get(0);
    }

    /** Waits for the first event of a type. */
    public CapturedEvent await(String type) {
        return await(event -> event.type().equals(type), 1).get(0);
    }

    /** Waits for the tombstone of a key. */
    public CapturedEvent awaitTombstone(Object key) {
        return await(event -> event.isTombstone() && key.toString().equals(event.key()), 1)
                .get(0);
    }

    /** Waits until at least so many events fulfil the condition and returns all that do. */
    public List<CapturedEvent> await(Predicate<CapturedEvent> condition, int count) {
        try {
            Awaitility.await()
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> matching(condition).size() >= count);
        } catch (ConditionTimeoutException e) {
            List<String> seen = new ArrayList<>();
            events.forEach(event -> seen.add(event.type() + "@" + event.key()));
            throw new AssertionError(
                    "Only " + matching(condition).size() + " of " + count + " events came; seen: " + seen, e);
        }
        return matching(condition);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<CapturedEvent> matching(Predicate<CapturedEvent> condition) {
        return events.stream().filter(condition).toList();
    }

    private void read(boolean fromStart, List<String> topics) {
        try (consumer) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition())))
                    .toList();
            consumer.assign(partitions);
            if (fromStart) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            // A seek is lazy: only asking for the position fixes it.
            partitions.forEach(consumer::position);
            positioned.countDown();
            while (true) {
                consumer.poll(POLL).forEach(record -> events.add(captured(record)));
            }
        } catch (WakeupException closed) {
            Thread.currentThread().interrupt();
        } finally {
            positioned.countDown();
        }
    }

    private static CapturedEvent captured(ConsumerRecord<String, String> record) {
        try {
            return new CapturedEvent(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key(),
                    record.value() == null ? null : JSON.readTree(record.value()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record on " + record.topic() + " is no JSON", e);
        }
    }
}
