package org.staffhome.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.outbox.KafkaClients;

/** Starts and stops the consumers of this service and rebuilds its replicas. */
@ApplicationScoped
public class EventConsumers {
    private static final Duration REMEMBERED = Duration.ofDays(45);

    private final Reactions reactions;
    private final Inbox inbox;
    private final InboxMaintenance maintenance;
    private final KafkaClients kafka;
    private final List<Rebuildable> rebuildables;
    private final BusinessClock clock;
    private final String context;
    private final boolean enabled;
    private final Map<ReactionGroup, EventConsumer> consumers = new EnumMap<>(ReactionGroup.class);
    private final List<Thread> threads = new ArrayList<>();

    EventConsumers(
            Reactions reactions,
            Inbox inbox,
            InboxMaintenance maintenance,
            KafkaClients kafka,
            @All List<Rebuildable> rebuildables,
            BusinessClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "staffhome.context") String context,
            @ConfigProperty(name = "staffhome.consumers.enabled", defaultValue = "true") boolean enabled) {
        this.reactions = reactions;
        this.inbox = inbox;
        this.maintenance = maintenance;
        this.kafka = kafka;
        this.rebuildables = rebuildables;
        this.clock = clock;
        this.context = context;
        this.enabled = enabled;
        metrics.gauge("staffhome.inbox.parked", maintenance, InboxMaintenance::parked);
    }

    void onStart(@Observes StartupEvent event) {
        if (!enabled) {
            return;
        }
        for (ReactionGroup group : ReactionGroup.values()) {
            if (reactions.topics(group).isEmpty()) {
                continue;
            }
            EventConsumer consumer =
                    new EventConsumer(group, group.consumerGroup(context), reactions.topics(group), inbox, kafka);
            consumers.put(group, consumer);
            Thread thread = new Thread(consumer, "events-" + group.name().toLowerCase(java.util.Locale.ROOT));
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        consumers.values().forEach(EventConsumer::stop);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    /**
     * Empties all replicas and facts of this service and reads the log again. Returns at once; {@code done} runs when
     * the end that the log had at the start has been reached.
     */
    public void rebuild(Runnable done) {
        EventConsumer consumer = consumers.get(ReactionGroup.REPLICA);
        if (consumer == null) {
            throw new IllegalStateException("this service keeps no replicas");
        }
        consumer.rewind(new EventConsumer.Rewind(
                () -> maintenance.clear(ReactionGroup.REPLICA.consumerGroup(context), rebuildables), done));
    }

    @Scheduled(every = "6h", delayed = "10m")
    void forgetOldEvents() {
        maintenance.forgetSeenBefore(clock.now().minus(REMEMBERED));
    }
}
