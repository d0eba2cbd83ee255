package org.staffhome.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.staffhome.platform.clock.WallClock;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** Forgets jobs that were over long ago, with their results, checkpoints and errors by row, some at a time. */
@ApplicationScoped
class JobRetention {
    private static final int AT_ONCE = 200;

    private final JobStore store;
    private final JobConfig config;

    JobRetention(JobStore store, JobConfig config) {
        this.store = store;
        this.config = config;
    }

    @Scheduled(
            every = "${staffhome.jobs.sweep-every:1h}",
            delayed = "${staffhome.jobs.sweep-delayed:15m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "job-retention")
    @AsSystem(SystemScope.SCHEDULER)
    void sweep() {
        Instant overBefore = WallClock.now().minus(config.kept());
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> store.forget(overBefore, AT_ONCE));
        } while (forgotten == AT_ONCE);
    }
}
