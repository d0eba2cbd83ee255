package org.staffhome.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Asks a job to stop; its submitter only. */
@ApplicationScoped
class CancelJob {
    private final Jobs jobs;
    private final JobStore store;

    CancelJob(Jobs jobs, JobStore store) {
        this.jobs = jobs;
        this.store = store;
    }

    @Transactional
    JobView handle(UUID id) {
        JobView job = jobs.require(id);
        if (job.state().isOver()) {
            throw Problem.of(JobProblem.OVER).with("state", job.state());
        }
        store.cancel(id);
        return jobs.require(id);
    }
}
