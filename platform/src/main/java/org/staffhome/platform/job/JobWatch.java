package org.staffhome.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** Looks at a job again and again for a watcher who was let in already. */
@ApplicationScoped
class JobWatch {
    private final Jobs jobs;

    JobWatch(Jobs jobs) {
        this.jobs = jobs;
    }

    @AsSystem(SystemScope.JOB)
    JobView look(UUID id) {
        return jobs.require(id);
    }

    /** Whether nothing a watcher cares for has changed; the rate alone does not count. */
    static boolean looksTheSame(JobView one, JobView other) {
        return one.state() == other.state()
                && one.done() == other.done()
                && one.rowErrors() == other.rowErrors()
                && one.cancelRequested() == other.cancelRequested();
    }

    /** True up to and including the first look at which the job is over. */
    static final class UntilOver implements Predicate<JobView> {
        private boolean over;

        @Override
        public boolean test(JobView job) {
            boolean before = over;
            over = over || job.state().isOver();
            return !before;
        }
    }
}
