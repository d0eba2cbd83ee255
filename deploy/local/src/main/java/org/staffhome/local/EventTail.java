package org.staffhome.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** {@code deploy/events}: decoded events of a topic, one line each, from now on or from the beginning. */
final class EventTail {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int QUIET_POLLS = 4;

    private final Settings settings;
    private final Terminal terminal;
    private final ObjectMapper json = new ObjectMapper();

    EventTail(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    void show(String topic, boolean fromBeginning, boolean follow) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", settings.kafka(), "allow.auto.create.topics", "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<PartitionInfo> known = consumer.listTopics().get(topic);
            if (known == null) {
                throw new LocalException("There is no topic \"" + topic + "\"; there are "
                        + String.join(
                                ", ",
                                consumer.listTopics().keySet().stream().sorted().toList()) + ".");
            }
            List<TopicPartition> partitions = known.stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            int quiet = 0;
            while (follow || quiet < QUIET_POLLS) {
                ConsumerRecords<String, String> records = consumer.poll(POLL);
                quiet = records.isEmpty() ? quiet + 1 : 0;
                records.forEach(record -> terminal.line(line(record)));
            }
        }
    }

    private String line(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            return record.partition() + "/" + record.offset() + "  erased  " + record.key();
        }
        try {
            JsonNode event = json.readTree(record.value());
            return String.join(
                    "  ",
                    record.partition() + "/" + record.offset(),
                    event.path("time").asText(),
                    event.path("type").asText(),
                    "subject=" + event.path("subject").asText(),
                    "sequence=" + event.path("sequence").asText(),
                    event.path("data").toString());
        } catch (JsonProcessingException e) {
            return record.partition() + "/" + record.offset() + "  not JSON  " + record.key();
        }
    }
}
