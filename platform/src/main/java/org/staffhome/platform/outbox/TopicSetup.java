package org.staffhome.platform.outbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.staffhome.platform.event.Topics;

/**
 * Creates the topics this service owns where they are missing. Event topics keep everything, because facts are rebuilt
 * from them; state topics are compacted. In a cluster the topics are resources of the operator and this finds them.
 */
@ApplicationScoped
class TopicSetup {
    private static final Logger LOG = Logger.getLogger(TopicSetup.class);

    private final KafkaClients kafka;
    private final String context;
    private final List<String> stateThings;
    private final int partitions;
    private final short replication;

    TopicSetup(
            KafkaClients kafka,
            @ConfigProperty(name = "staffhome.context") String context,
            @ConfigProperty(name = "staffhome.topics.state") Optional<List<String>> stateThings,
            @ConfigProperty(name = "staffhome.topics.partitions", defaultValue = "6") int partitions,
            @ConfigProperty(name = "staffhome.topics.replication", defaultValue = "1") short replication) {
        this.kafka = kafka;
        this.context = context;
        this.stateThings = stateThings.orElse(List.of());
        this.partitions = partitions;
        this.replication = replication;
    }

    void onStart(@Observes @Priority(100) StartupEvent event) {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(topic(Topics.events(context), partitions, "delete"));
        topics.add(topic(Topics.auditHeads(context), 1, "delete"));
        for (String thing : stateThings) {
            topics.add(topic(Topics.state(context, thing), partitions, "compact"));
        }
        try (Admin admin = kafka.admin()) {
            for (var created : admin.createTopics(topics).values().entrySet()) {
                await(created.getKey(), created.getValue());
            }
        }
    }

    private NewTopic topic(String name, int partitionCount, String cleanup) {
        return new NewTopic(name, partitionCount, replication)
                .configs(Map.of("cleanup.policy", cleanup, "retention.ms", "-1"));
    }

    private static void await(String name, org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get();
            LOG.infof("topic %s created", name);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.warnf(
                        "topic %s not created: %s",
                        name, e.getCause().getClass().getSimpleName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
