package org.staffhome.servers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates topics in the house's shape: state topics ({@code ...state.v1}) are compacted, event topics are kept for ever.
 */
public final class Topics {

    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;

    private Topics() {}

    /** Creates those of the topics that do not exist yet. */
    public static void ensure(String bootstrapServers, Collection<String> names) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = names.stream()
                    .filter(name -> !present.contains(name))
                    .map(Topics::topic)
                    .toList();
            for (var creation : admin.createTopics(missing).values().values()) {
                creation.get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ServerException("Cannot create topics", e.getCause());
            }
        } catch (InterruptedException e) {
            throw Processes.interrupted(e);
        }
    }

    private static NewTopic topic(String name) {
        Map<String, String> settings = new HashMap<>();
        if (name.contains(".state.")) {
            settings.put("cleanup.policy", "compact");
        } else {
            settings.put("cleanup.policy", "delete");
            settings.put("retention.ms", "-1");
            settings.put("retention.bytes", "-1");
        }
        return new NewTopic(name, PARTITIONS, REPLICAS).configs(settings);
    }
}
