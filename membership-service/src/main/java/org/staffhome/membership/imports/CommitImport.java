package org.staffhome.membership.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.job.JobHandler;
import org.staffhome.platform.job.JobRun;
import org.staffhome.platform.scope.Caller;

/**
 * The job that writes a confirmed import: rows, history, events, audit and the state COMMITTED in one transaction, so that
 * it happens once, however often it was confirmed or started, and whatever was killed between.
 */
@ApplicationScoped
class CommitImport implements JobHandler {

    static final String KIND = "import-commit";

    private final ImportBatches batches;
    private final Instance<ListImport> lists;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;

    CommitImport(
            ImportBatches batches, @Any Instance<ListImport> lists, Caller caller, BusinessClock clock, Audit audit) {
        this.batches = batches;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** What the job is to do. */
    record Parameters(UUID importId) {}

    /** What came out. */
    record Result(UUID importId, int written) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        UUID importId = run.parameters(Parameters.class).importId();
        run.result(QuarkusTransaction.requiringNew()
                .timeout(ReadImport.LIMIT_SECONDS)
                .call(() -> write(importId, run)));
    }

    private Result write(UUID importId, JobRun run) {
        ImportBatch batch = batches.locked(importId);
        if (batch.state() == ImportState.COMMITTED) {
            return new Result(importId, batch.rowsWritten());
        }
        run.progress(0, batch.rowsAccepted());
        int written = ReadImport.ofKind(lists, batch.kind()).write(importId);
        batch.commit(written, caller.subject(), clock.now());
        run.progress(written, written);
        Result result = new Result(importId, written);
        audit.entry("import.commit")
                .on("import", importId)
                .in(batch.organizationId(), batch.path())
                .after(result)
                .write();
        return result;
    }
}
