package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.staffhome.platform.outbox.KafkaClients;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;

/** What the broker knows of consumer groups, asked now. A broker that does not answer is a problem of its own. */
@ApplicationScoped
class ConsumerGroups {
    private final KafkaClients kafka;

    ConsumerGroups(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** Records of a topic that a consumer group has not yet applied. */
    record Unheard(String consumerGroup, String topic, long records) {}

    private interface Question<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException;
    }

    /** How many consumers take part in a group. */
    int instances(String consumerGroup) {
        return ask(admin -> {
            try {
                return admin.describeConsumerGroups(List.of(consumerGroup))
                        .describedGroups()
                        .get(consumerGroup)
                        .get()
                        .members()
                        .size();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof GroupIdNotFoundException) {
                    return 0;
                }
                throw e;
            }
        });
    }

    /** What the log holds beyond the committed offsets, by topic. */
    List<Unheard> unheard(String consumerGroup, Set<String> topics) {
        return topics.isEmpty() ? List.of() : ask(admin -> unheard(admin, consumerGroup, topics));
    }

    private <T> T ask(Question<T> question) {
        try (Admin admin = kafka.admin()) {
            return question.ask(admin);
        } catch (ExecutionException e) {
            throw Problem.of(CommonProblem.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(CommonProblem.UNAVAILABLE);
        }
    }

    private static List<Unheard> unheard(Admin admin, String consumerGroup, Set<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(consumerGroup)
                .partitionsToOffsetAndMetadata()
                .get();
        Set<TopicPartition> partitions = partitions(admin, topics);
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(admin, partitions, OffsetSpec.earliest());
        Map<String, Long> records = new TreeMap<>();
        topics.forEach(topic -> records.put(topic, 0L));
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata reached = committed.get(partition);
            long from = reached == null ? starts.get(partition) : reached.offset();
            records.merge(partition.topic(), Math.max(0, ends.get(partition) - from), Long::sum);
        }
        return records.entrySet().stream()
                .map(topic -> new Unheard(consumerGroup, topic.getKey(), topic.getValue()))
                .toList();
    }

    /** Partitions of the topics that their owners have created by now. */
    private static Set<TopicPartition> partitions(Admin admin, Set<String> topics)
            throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions = new HashSet<>();
        for (var described : admin.describeTopics(topics).topicNameValues().entrySet()) {
            try {
                for (TopicPartitionInfo partition : described.getValue().get().partitions()) {
                    partitions.add(new TopicPartition(described.getKey(), partition.partition()));
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return partitions;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (var answer : admin.listOffsets(asked).all().get().entrySet()) {
            offsets.put(answer.getKey(), answer.getValue().offset());
        }
        return offsets;
    }
}
