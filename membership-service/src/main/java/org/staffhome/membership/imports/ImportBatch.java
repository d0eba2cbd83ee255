package org.staffhome.membership.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** One import (一次导入) from the file to the written rows. */
@Entity
@Table(name = "import_batch")
class ImportBatch {

    @Id
    private UUID id;

    private UUID organizationId;

    @Column(name = "org_path")
    private String path;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    private String fileName;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private String submittedBy;
    private Instant submittedAt;
    private UUID jobId;
    private UUID commitJobId;
    private String problem;
    private int rowsRead;
    private int rowsAccepted;
    private int rowsUnchanged;
    private int rowsRefused;
    private String committedBy;
    private Instant committedAt;
    private Integer rowsWritten;

    @Version
    private int version;

    protected ImportBatch() {}

    /** In whose name an import is made; no id and the path {@code /} before the city has an organisation. */
    record Owner(UUID organizationId, String path) {}

    static ImportBatch submit(
            UUID id, Owner owner, ImportKind kind, String fileName, String submittedBy, Instant submittedAt) {
        ImportBatch batch = new ImportBatch();
        batch.id = id;
        batch.organizationId = owner.organizationId();
        batch.path = owner.path();
        batch.kind = kind;
        batch.fileName = fileName;
        batch.state = ImportState.READING;
        batch.submittedBy = submittedBy;
        batch.submittedAt = submittedAt;
        return batch;
    }

    void readBy(UUID job) {
        this.jobId = job;
    }

    /** Read and checked. */
    void preview(int read, ListImport.Checked checked, int refused) {
        this.state = ImportState.PREVIEWED;
        this.rowsRead = read;
        this.rowsAccepted = checked.toWrite();
        this.rowsUnchanged = checked.unchanged();
        this.rowsRefused = refused;
    }

    /** The file as a whole cannot be taken. */
    void refuse(String problemCode) {
        this.state = ImportState.REFUSED;
        this.problem = problemCode;
    }

    /** Somebody confirmed; the job may be submitted again if an earlier one failed. */
    void confirm(UUID job) {
        if (state != ImportState.PREVIEWED) {
            throw Problem.of(ImportProblem.NOT_PREVIEWED);
        }
        if (rowsAccepted == 0) {
            throw Problem.of(ImportProblem.NOTHING_TO_WRITE);
        }
        this.commitJobId = job;
    }

    /** Written, once. */
    void commit(int written, String by, Instant at) {
        if (state != ImportState.PREVIEWED) {
            throw Problem.of(ImportProblem.NOT_PREVIEWED);
        }
        this.state = ImportState.COMMITTED;
        this.rowsWritten = written;
        this.committedBy = by;
        this.committedAt = at;
    }

    void discard() {
        if (state != ImportState.PREVIEWED) {
            throw Problem.of(ImportProblem.NOT_PREVIEWED);
        }
        this.state = ImportState.DISCARDED;
    }

    /** Whether it is still waiting for somebody to confirm it. */
    boolean isPreview() {
        return state == ImportState.PREVIEWED;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String path() {
        return path;
    }

    ImportKind kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }

    ImportState state() {
        return state;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    UUID jobId() {
        return jobId;
    }

    UUID commitJobId() {
        return commitJobId;
    }

    String problem() {
        return problem;
    }

    int rowsRead() {
        return rowsRead;
    }

    int rowsAccepted() {
        return rowsAccepted;
    }

    int rowsUnchanged() {
        return rowsUnchanged;
    }

    int rowsRefused() {
        return rowsRefused;
    }

    Instant committedAt() {
        return committedAt;
    }

    Integer rowsWritten() {
        return rowsWritten;
    }

    int version() {
        return version;
    }
}
