package org.staffhome.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
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
import org.staffhome.platform.problem.Problem;

/** Starts and stops the consumers of this service and rebuilds its replicas. */
@ApplicationScoped
public class EventConsumers {
    private static final Duration REMEMBERED = Duration.ofDays(45);

    private final Reactions reactions;
    private final Inbox inbox;
    private final InboxMaintenance maintenance;
    private final KafkaClients kafka;
    private final ConsumerGroups groups;
    private final List<Rebuildable> rebuildables;
    private final BusinessClock clock;
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
            BusinessClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "staffhome.context") String context,
            @ConfigProperty(name = "staffhome.consumers.enabled", defaultValue = "true") boolean enabled) {
        this.reactions = reactions;
        this.inbox = inbox;
        this.maintenance = maintenance;
        this.kafka = kafka;
        this.groups = groups;
        this.rebuildables = rebuildables;
        this.clock = clock;
        this.context = context;
        this.enabled = enabled;
        this.metrics = metrics;
        metrics.gauge("staffhome.inbox.parked", maintenance, InboxMaintenance::parked);
        metrics.gauge("staffhome.inbox.dead", maintenance, InboxMaintenance::dead);
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

    /**
     * Empties all replicas and facts of this service and reads the log again. Returns at once; {@code done} runs when
     * the end that the log had at the start has been reached. Refused while other instances of this service run: they
     * would keep their partitions and read nothing again.
     */
    public void rebuild(Runnable done) {
        consumers.values().forEach(this::requireAlone);
        rebuild(List.of(ReactionGroup.AUTHORITY, ReactionGroup.REPLICA), done);
    }

    private void requireAlone(EventConsumer consumer) {
        int instances = groups.instances(consumer.name());
        if (instances > 1) {
            throw Problem.of(OperationsProblem.SEVERAL_INSTANCES)
                    .with("consumerGroup", consumer.name())
                    .with("instances", instances);
        }
    }

    /** One group after the other, so that replicas find the organisations they are placed under. */
    private void rebuild(List<ReactionGroup> groups, Runnable done) {
        if (groups.isEmpty()) {
            done.run();
            return;
        }
        ReactionGroup group = groups.get(0);
        Runnable then = () -> rebuild(groups.subList(1, groups.size()), done);
        EventConsumer consumer = consumers.get(group);
        if (consumer == null) {
            then.run();
            return;
        }
        List<Rebuildable> stores =
                rebuildables.stream().filter(store -> store.group() == group).toList();
        consumer.rewind(new EventConsumer.Rewind(() -> maintenance.clear(group.consumerGroup(context), stores), then));
    }

    @Scheduled(every = "6h", delayed = "10m")
    void forgetOldEvents() {
        maintenance.forgetSeenBefore(clock.now().minus(REMEMBERED));
    }
}
