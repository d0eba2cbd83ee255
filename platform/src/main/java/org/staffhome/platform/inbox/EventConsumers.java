package org.staffhome.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.outbox.KafkaClients;
import org.staffhome.platform.problem.Problem;

/** Starts and stops the consumers of this service. */
@ApplicationScoped
public class EventConsumers {
    /** When the consumers start in the order of start-up; the topics of this service are there by then. */
    static final int STARTED = 3000;

    private static final Duration REMEMBERED = Duration.ofDays(45);

    private final Reactions reactions;
    private final Inbox inbox;
    private final InboxMaintenance maintenance;
    private final KafkaClients kafka;
    private final ConsumerGroups groups;
    private final List<Rebuildable> rebuildables;
    private final String context;
    private final boolean enabled;
    private final MeterRegistry metrics;
    private final Map<ReactionGroup, EventConsumer> consumers = new EnumMap<>(ReactionGroup.class);
    private final List<Thread> threads = new ArrayList<>();

    EventConsumers(
            Reactions reactions,
            Inbox inbox,
            InboxMaintenance maintenance,
            KafkaClients kafka,
            ConsumerGroups groups,
            @All List<Rebuildable> rebuildables,
            MeterRegistry metrics,
            @ConfigProperty(name = "staffhome.context") String context,
            @ConfigProperty(name = "staffhome.consumers.enabled", defaultValue = "true") boolean enabled) {
        this.reactions = reactions;
        this.inbox = inbox;
        this.maintenance = maintenance;
        this.kafka = kafka;
        this.groups = groups;
        this.rebuildables = rebuildables;
        this.context = context;
        this.enabled = enabled;
        this.metrics = metrics;
        metrics.gauge("staffhome.outbox.unsent", maintenance, InboxMaintenance::unsent);
        metrics.gauge("staffhome.inbox.parked", maintenance, InboxMaintenance::parked);
        metrics.gauge("staffhome.inbox.dead", maintenance, InboxMaintenance::dead);
    }

    void onStart(@Observes @Priority(STARTED) StartupEvent event) {
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
            metrics.gauge("staffhome.inbox.behind", Tags.of("group", consumer.name()), consumer, EventConsumer::behind);
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

    /** The consumers whose stores can be made again from the log, in the order in which that is done. */
    List<EventConsumer> rebuildable() {
        return Stream.of(ReactionGroup.AUTHORITY, ReactionGroup.REPLICA)
                .map(consumers::get)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Rebuildable> storesOf(EventConsumer consumer) {
        return rebuildables.stream()
                .filter(store -> store.group() == consumer.group())
                .toList();
    }

    void requireAlone(EventConsumer consumer) {
        int instances = groups.instances(consumer.name());
        if (instances > 1) {
            throw Problem.of(OperationsProblem.SEVERAL_INSTANCES)
                    .with("consumerGroup", consumer.name())
                    .with("instances", instances);
        }
    }

    /** Whether every consumer still has its thread. */
    boolean areAlive() {
        return threads.stream().allMatch(Thread::isAlive);
    }

    @Scheduled(every = "6h", delayed = "10m")
    void forgetOldEvents() {
        maintenance.forgetSeenBefore(WallClock.now().minus(REMEMBERED));
    }
}
