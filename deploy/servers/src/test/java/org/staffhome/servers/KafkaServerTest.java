package org.staffhome.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker: in this JVM, in one of its own, and after it was killed. */
class KafkaServerTest {

    private static final String TOPIC = "staffhome.test.events.v1";

    @Test
    void aBrokerInThisJvmTakesAndGivesRecords(@TempDir Path folder) throws Exception {
        try (KafkaServer server = KafkaServer.start(folder.resolve("kafka"), Ports.free(), Ports.free())) {
            Topics.ensure(server.bootstrapServers(), List.of(TOPIC));
            send(server.bootstrapServers(), "one");
            assertThat(read(server.bootstrapServers(), 1)).containsExactly("one");
        }
    }

    @Test
    void aKilledBrokerKeepsWhatItAcknowledged(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("kafka.log");
        KafkaProcess killed = KafkaProcess.startGuarded(folder.resolve("kafka"), log);
        Topics.ensure(killed.bootstrapServers(), List.of(TOPIC));
        send(killed.bootstrapServers(), "kept");
        killed.process().destroyForcibly();
        assertThat(Processes.awaitEnd(killed.process(), Duration.ofSeconds(10))).isTrue();
        try (KafkaProcess again = KafkaProcess.startGuarded(folder.resolve("kafka"), log)) {
            assertThat(read(again.bootstrapServers(), 1)).containsExactly("kept");
        }
    }

    @Test
    void stateTopicsAreCompactedAndEventsAreKeptForEver(@TempDir Path folder) throws Exception {
        String state = "staffhome.test.organization.state.v1";
        try (KafkaServer server = KafkaServer.start(folder.resolve("kafka"), Ports.free(), Ports.free())) {
            Topics.ensure(server.bootstrapServers(), List.of(TOPIC, state));
            Topics.ensure(server.bootstrapServers(), List.of(TOPIC, state));
            assertThat(setting(server.bootstrapServers(), state, "cleanup.policy"))
                    .isEqualTo("compact");
            assertThat(setting(server.bootstrapServers(), TOPIC, "cleanup.policy"))
                    .isEqualTo("delete");
            assertThat(setting(server.bootstrapServers(), TOPIC, "retention.ms"))
                    .isEqualTo("-1");
        }
    }

    private static String setting(String bootstrap, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private static void send(String bootstrap, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private static List<String> read(String bootstrap, int count) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "group.id", "test", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            for (int attempt = 0; attempt < 60 && values.size() < count; attempt++) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
