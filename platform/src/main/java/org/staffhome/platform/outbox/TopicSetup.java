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
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
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
    private boolean ensured;

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
        ensure();
    }

    /**
     * Creates what is missing and looks whether what is there keeps what it must. Until that has succeeded once the relay
     * sends nothing: a broker that makes topics by itself would make them forgetful.
     */
    synchronized boolean ensure() {
        if (ensured) {
            return true;
        }
        List<NewTopic> topics = new ArrayList<>();
        topics.add(topic(Topics.events(context), partitions, TopicConfig.CLEANUP_POLICY_DELETE));
        topics.add(topic(Topics.auditHeads(context), 1, TopicConfig.CLEANUP_POLICY_DELETE));
        for (String thing : stateThings) {
            topics.add(topic(Topics.state(context, thing), partitions, TopicConfig.CLEANUP_POLICY_COMPACT));
        }
        try (Admin admin = kafka.admin()) {
            for (var created : admin.createTopics(topics).values().entrySet()) {
                await(created.getKey(), created.getValue());
            }
            ensured = keepWhatTheyMust(admin, topics);
        } catch (ExecutionException e) {
            LOG.warnf("topics not created: %s", e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ensured;
    }

    private static boolean keepWhatTheyMust(Admin admin, List<NewTopic> topics)
            throws ExecutionException, InterruptedException {
        boolean all = true;
        for (NewTopic topic : topics) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            for (var needed : topic.configs().entrySet()) {
                String found = config.get(needed.getKey()).value();
                if (!needed.getValue().equals(found)) {
                    LOG.errorf(
                            "topic %s has %s=%s and needs %s: what it forgets can never be rebuilt; nothing is sent",
                            topic.name(), needed.getKey(), found, needed.getValue());
                    all = false;
                }
            }
        }
        return all;
    }

    private NewTopic topic(String name, int partitionCount, String cleanup) {
        return new NewTopic(name, partitionCount, replication)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup, TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    private static void await(String name, KafkaFuture<Void> created) throws ExecutionException, InterruptedException {
        try {
            created.get();
            LOG.infof("topic %s created", name);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
