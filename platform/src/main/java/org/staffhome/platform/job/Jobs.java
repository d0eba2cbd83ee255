package org.staffhome.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Callers;
import org.staffhome.platform.scope.OrganizationNode;

/** Submits long work. */
@ApplicationScoped
public class Jobs {
    private final JobStore store;
    private final Callers callers;
    private final JobWorkers workers;
    private final TransactionSynchronizationRegistry transactions;

    Jobs(JobStore store, Callers callers, JobWorkers workers, TransactionSynchronizationRegistry transactions) {
        this.store = store;
        this.callers = callers;
        this.workers = workers;
        this.transactions = transactions;
    }

    /**
     * Submits a job in the transaction at hand; it starts after the commit, under the scope of this request.
     *
     * @param kind kind of a {@link JobHandler}
     * @param parameters what to do, a record of ids and options; no personal data
     */
    @Transactional
    public UUID submit(String kind, OrganizationNode organization, Object parameters) {
        if (!workers.knows(kind)) {
            throw new IllegalArgumentException("no JobHandler does " + kind);
        }
        UUID id = Ids.next();
        store.insert(id, kind, organization.id(), organization.path(), callers.store(), parameters);
        transactions.registerInterposedSynchronization(new WakeAfterCommit());
        return id;
    }

    /** The job as its submitter sees it; {@code job.unknown} for anybody else. */
    public JobView require(UUID id) {
        return store.find(id).orElseThrow(() -> Problem.of(JobProblem.UNKNOWN));
    }

    /** Answer 202 with {@code Location} for a submitted job. */
    public Response accepted(UUID id) {
        return Response.accepted(require(id)).location(URI.create("jobs/" + id)).build();
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to do before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                workers.wake();
            }
        }
    }
}
