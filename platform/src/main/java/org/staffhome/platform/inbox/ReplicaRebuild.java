package org.staffhome.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.staffhome.platform.inbox.OperationsResource.RebuildView;
import org.staffhome.platform.problem.Problem;

/** Runs one rebuild at a time and remembers when. */
@ApplicationScoped
class ReplicaRebuild {
    private final EventConsumers consumers;
    private final Clock clock = Clock.systemUTC();
    private Instant startedAt;
    private Instant endedAt;

    ReplicaRebuild(EventConsumers consumers) {
        this.consumers = consumers;
    }

    synchronized void start() {
        if (startedAt != null && endedAt == null) {
            throw Problem.of(OperationsProblem.REBUILD_RUNNING);
        }
        consumers.rebuild(this::ended);
        startedAt = clock.instant();
        endedAt = null;
    }

    synchronized RebuildView view() {
        String state = startedAt == null ? "IDLE" : endedAt == null ? "RUNNING" : "DONE";
        return new RebuildView(state, startedAt, endedAt);
    }

    private synchronized void ended() {
        endedAt = clock.instant();
    }
}
