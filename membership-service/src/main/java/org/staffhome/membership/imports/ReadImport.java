package org.staffhome.membership.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.job.JobHandler;
import org.staffhome.platform.job.JobRun;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.tabular.TableReader;
import org.staffhome.platform.tabular.TabularFile;

/** The job that reads and checks an uploaded list. It can be started again: it begins anew and writes only staging. */
@ApplicationScoped
class ReadImport implements JobHandler {

    static final String KIND = "import-read";
    static final int LIMIT_SECONDS = 3600;

    private final ImportBatches batches;
    private final ImportFiles files;
    private final FaultStore faults;
    private final Instance<ListImport> lists;

    ReadImport(ImportBatches batches, ImportFiles files, FaultStore faults, @Any Instance<ListImport> lists) {
        this.batches = batches;
        this.files = files;
        this.faults = faults;
        this.lists = lists;
    }

    /** What the job is to do: the import, and the subtrees its rows may belong to. */
    record Parameters(UUID importId, List<String> paths) {}

    /** What came out. */
    record Result(UUID importId, String state, int accepted, int unchanged, int refused) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Parameters parameters = run.parameters(Parameters.class);
        try {
            run.result(QuarkusTransaction.requiringNew().timeout(LIMIT_SECONDS).call(() -> read(parameters, run)));
        } catch (Problem problem) {
            run.result(QuarkusTransaction.requiringNew()
                    .call(() -> refuse(parameters, problem.code().code())));
        }
        files.drop(parameters.importId());
    }

    private Result read(Parameters parameters, JobRun run) {
        ImportBatch batch = batches.locked(parameters.importId());
        if (batch.state() != ImportState.READING) {
            return result(batch);
        }
        Path file = files.find(batch.id()).orElseThrow(() -> Problem.of(ImportProblem.FILE_LOST));
        ListImport list = ofKind(lists, batch.kind());
        list.discard(batch.id());
        faults.clear(batch.id());
        ListReading reading = new ListReading(batch.id(), parameters.paths(), faults);
        try (TabularFile table = TabularFile.open(file, batch.fileName());
                TableReader rows = table.read(list.layout()).watchedBy(run::progress)) {
            ListImport.Checked checked = list.read(rows, reading);
            reading.flush();
            int read = rows.summary().dataRows();
            batch.preview(read, checked, faults.refusedRows(batch.id()));
            run.progress(read, read);
        }
        return result(batch);
    }

    private Result refuse(Parameters parameters, String code) {
        ImportBatch batch = batches.locked(parameters.importId());
        batch.refuse(code);
        return result(batch);
    }

    private static Result result(ImportBatch batch) {
        return new Result(
                batch.id(), batch.state().name(), batch.rowsAccepted(), batch.rowsUnchanged(), batch.rowsRefused());
    }

    static ListImport ofKind(Instance<ListImport> lists, ImportKind kind) {
        return lists.stream()
                .filter(list -> list.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no room imports " + kind));
    }
}
