package org.staffhome.platform.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.staffhome.platform.inbox.OperationsResource.RebuildView;
import org.staffhome.platform.inbox.RebuildStore.Rebuild;
import org.staffhome.platform.problem.Problem;

/**
 * Empties all replicas and facts of this service and reads the log again, one consumer after the other, so that replicas
 * find the organisations they are placed under. One that was killed goes on at the next start.
 */
@ApplicationScoped
class ReplicaRebuild {
    private final EventConsumers consumers;
    private final RebuildStore store;

    ReplicaRebuild(EventConsumers consumers, RebuildStore store) {
        this.consumers = consumers;
        this.store = store;
    }

    void onStart(@Observes @Priority(EventConsumers.STARTED + 1) StartupEvent event) {
        Set<String> unfinished = new TreeSet<>();
        store.all().stream().filter(r -> r.endedAt() == null).forEach(r -> unfinished.add(r.consumerGroup()));
        next(consumers.rebuildable().stream()
                .filter(consumer -> unfinished.contains(consumer.name()))
                .toList());
    }

    /**
     * Begins a rebuild and returns. Refused while one runs, and while other instances of this service run: they would
     * keep their partitions and read nothing again.
     */
    void start() {
        List<EventConsumer> all = consumers.rebuildable();
        if (all.isEmpty()) {
            throw Problem.of(OperationsProblem.NOTHING_TO_REBUILD);
        }
        all.forEach(consumers::requireAlone);
        store.begin(all.stream().map(EventConsumer::name).toList());
        next(all);
    }

    RebuildView view() {
        List<Rebuild> all = store.all();
        Instant started = all.stream()
                .map(Rebuild::startedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (started == null) {
            return new RebuildView("IDLE", null, null);
        }
        if (all.stream().anyMatch(r -> r.endedAt() == null)) {
            return new RebuildView("RUNNING", started, null);
        }
        Instant ended = all.stream()
                .map(Rebuild::endedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new RebuildView("DONE", started, ended);
    }

    private void next(List<EventConsumer> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        EventConsumer consumer = waiting.get(0);
        List<Rebuildable> stores = consumers.storesOf(consumer);
        consumer.rewind(new EventConsumer.Rewind(
                setOffsetsBack -> store.clearOnce(consumer.name(), stores, setOffsetsBack), () -> {
                    store.end(consumer.name());
                    next(waiting.subList(1, waiting.size()));
                }));
    }
}
