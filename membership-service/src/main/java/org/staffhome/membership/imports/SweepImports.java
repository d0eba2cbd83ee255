package org.staffhome.membership.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;

/**
 * Leaves nothing of an import lying about: an import whose reading failed for good is refused, a preview that nobody
 * confirmed is given up, an upload that nobody reads any more is deleted. Previews and uploads hold personal data.
 */
@ApplicationScoped
class SweepImports {

    private static final String FAILED = """
            select b.id, coalesce(j.failure, 'job.cancelled') from import_batch b join job j on j.id = b.job_id
            where b.state = 'READING' and j.state in ('FAILED', 'CANCELLED') order by b.id
            """;

    private final ImportBatches batches;
    private final ImportFiles files;
    private final Instance<ListImport> lists;
    private final BusinessClock clock;
    private final Audit audit;
    private final Sql sql;
    private final Duration keepPreviews;

    SweepImports(
            ImportBatches batches,
            ImportFiles files,
            @Any Instance<ListImport> lists,
            BusinessClock clock,
            Audit audit,
            Sql sql,
            @ConfigProperty(name = "staffhome.imports.keep-previews", defaultValue = "P1D") Duration keepPreviews) {
        this.batches = batches;
        this.files = files;
        this.lists = lists;
        this.clock = clock;
        this.audit = audit;
        this.sql = sql;
        this.keepPreviews = keepPreviews;
    }

    private record Failed(UUID importId, String problem) {}

    @Scheduled(
            every = "${staffhome.imports.sweep-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "import-sweep")
    @AsSystem(SystemScope.SCHEDULER)
    void sweep() {
        QuarkusTransaction.requiringNew()
                .call(() -> sql.list(FAILED, row -> new Failed(row.getObject(1, UUID.class), row.getString(2))))
                .forEach(failed -> QuarkusTransaction.requiringNew().run(() -> refuse(failed)));
        QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select id from import_batch where state = 'PREVIEWED' and submitted_at < ? order by id",
                        row -> row.getObject(1, UUID.class),
                        clock.now().minus(keepPreviews)))
                .forEach(id -> QuarkusTransaction.requiringNew().run(() -> giveUp(id)));
        List<UUID> kept = files.kept();
        List<UUID> reading = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select id from import_batch where state = 'READING' and id = any(?)",
                        row -> row.getObject(1, UUID.class),
                        kept));
        kept.stream().filter(id -> !reading.contains(id) && isOld(id)).forEach(files::drop);
    }

    private void refuse(Failed failed) {
        ImportBatch batch = batches.locked(failed.importId());
        if (batch.state() == ImportState.READING) {
            ReadImport.ofKind(lists, batch.kind()).discard(batch.id());
            batch.refuse(failed.problem());
            files.drop(batch.id());
        }
    }

    private void giveUp(UUID id) {
        ImportBatch batch = batches.locked(id);
        if (batch.isPreview()) {
            ReadImport.ofKind(lists, batch.kind()).discard(id);
            batch.discard();
            audit.entry("import.discard")
                    .on("import", id)
                    .in(batch.organizationId(), batch.path())
                    .after(ImportView.of(batch))
                    .write();
        }
    }

    /** An upload is written before its import is committed; ids tell when they were made. */
    private boolean isOld(UUID id) {
        long madeAt = id.getMostSignificantBits() >>> 16;
        return madeAt < clock.now().minus(keepPreviews).toEpochMilli();
    }
}
