package org.staffhome.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.job.JobState;
import org.staffhome.platform.job.Jobs;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.PathRange;

/** Submits, confirms and gives up imports. */
@ApplicationScoped
class ManageImport {

    /** Owner of a job of a city that has no organisation yet; jobs belong to their submitter whatever it is. */
    private static final UUID NO_ORGANIZATION = new UUID(0, 0);

    private final ImportBatches batches;
    private final ImportFiles files;
    private final ImportScope scope;
    private final Instance<ListImport> lists;
    private final TransactionSynchronizationRegistry transaction;
    private final Jobs jobs;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;

    ManageImport(
            ImportBatches batches,
            ImportFiles files,
            ImportScope scope,
            @Any Instance<ListImport> lists,
            TransactionSynchronizationRegistry transaction,
            Jobs jobs,
            Caller caller,
            BusinessClock clock,
            Audit audit) {
        this.batches = batches;
        this.files = files;
        this.scope = scope;
        this.lists = lists;
        this.transaction = transaction;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Takes a file and lets it be read. */
    @Transactional
    ImportView submit(ImportKind kind, String fileName, InputStream content) {
        List<String> paths = scope.pathsFor(kind);
        if (paths.isEmpty()) {
            throw Problem.of(ImportProblem.KIND_NOT_ALLOWED).with("kind", kind);
        }
        ImportBatch batch =
                ImportBatch.submit(Ids.next(), batches.owner(), kind, fileName, caller.subject(), clock.now());
        batches.persistAndFlush(batch);
        batch.readBy(jobs.submit(ReadImport.KIND, node(batch), new ReadImport.Parameters(batch.id(), paths)));
        batches.flush();
        keep(batch.id(), content);
        return ImportView.of(batch);
    }

    /** The job that reads the file starts after the commit; without a commit the file goes, too. */
    private void keep(UUID importId, InputStream content) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The file is there already.
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    files.drop(importId);
                }
            }
        });
        files.keep(importId, content);
    }

    /** Lets a preview be written. Confirmed again, it is neither written again nor submitted twice. */
    @Transactional
    ImportView confirm(UUID id) {
        ImportBatch batch = allowed(batches.locked(id));
        if (batch.state() == ImportState.COMMITTED || isBeingWritten(batch)) {
            return ImportView.of(batch);
        }
        batch.confirm(jobs.submit(CommitImport.KIND, node(batch), new CommitImport.Parameters(id)));
        batches.flush();
        return ImportView.of(batch);
    }

    /** Gives a preview up; the staged rows are removed. */
    @Transactional
    ImportView discard(UUID id) {
        ImportBatch batch = allowed(batches.locked(id));
        batch.discard();
        ReadImport.ofKind(lists, batch.kind()).discard(id);
        batches.flush();
        ImportView view = ImportView.of(batch);
        audit.entry("import.discard")
                .on("import", id)
                .in(batch.organizationId(), batch.path())
                .after(view)
                .write();
        return view;
    }

    /** Whoever confirms must hold the permission of the kind where the import belongs. */
    private ImportBatch allowed(ImportBatch batch) {
        if (!ImportScope.covers(scope.pathsFor(batch.kind()), batch.path())) {
            throw Problem.of(ImportProblem.KIND_NOT_ALLOWED).with("kind", batch.kind());
        }
        return batch;
    }

    private boolean isBeingWritten(ImportBatch batch) {
        if (batch.commitJobId() == null) {
            return false;
        }
        JobState state = jobs.require(batch.commitJobId()).state();
        return state == JobState.QUEUED || state == JobState.RUNNING;
    }

    private static OrganizationNode node(ImportBatch batch) {
        return batch.organizationId() == null
                ? new OrganizationNode(NO_ORGANIZATION, null, PathRange.ROOT, "", "", "")
                : new OrganizationNode(batch.organizationId(), null, batch.path(), "", "", "");
    }
}
