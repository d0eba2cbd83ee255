package org.staffhome.membership.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as it is answered. */
@Schema(description = "An import (导入)")
record ImportView(
        @Schema(description = "Id of the import", examples = "01938f00-0000-7000-8000-000000006001")
        UUID id,

        @Schema(description = "Which list", examples = "ROSTER")
        ImportKind kind,

        @Schema(description = "Name of the file as sent", examples = "会员花名册.xlsx")
        String fileName,

        @Schema(
                description = "READING, PREVIEWED (nothing written yet), REFUSED (the file cannot be taken), COMMITTED,"
                        + " DISCARDED",
                examples = "PREVIEWED")
        ImportState state,

        @Schema(description = "When it was sent", examples = "2026-11-20T08:30:00Z")
        Instant submittedAt,

        @Schema(
                description = "The job that reads or writes it now or did last; its progress is at /jobs/{id}",
                examples = "01938f00-0000-7000-8000-000000007001")
        UUID jobId,

        @Schema(
                description = "Why the file as a whole was refused: code of the problem, or null",
                examples = "tabular.header-not-found")
        String problem,

        @Schema(description = "Data rows read, header, totals and blank rows left out", examples = "4871")
        int rowsRead,

        @Schema(description = "Rows that will be or were written", examples = "4859")
        int rowsAccepted,

        @Schema(description = "Rows that are there already and stay as they are", examples = "0")
        int rowsUnchanged,

        @Schema(description = "Rows refused; see errors", examples = "12")
        int rowsRefused,

        @Schema(description = "Rows written by the commit; null before", examples = "4859")
        Integer rowsWritten,

        @Schema(description = "When it was written; null before", examples = "2026-11-20T08:31:00Z")
        Instant committedAt) {

    static ImportView of(ImportBatch b) {
        return new ImportView(
                b.id(),
                b.kind(),
                b.fileName(),
                b.state(),
                b.submittedAt(),
                b.commitJobId() == null ? b.jobId() : b.commitJobId(),
                b.problem(),
                b.rowsRead(),
                b.rowsAccepted(),
                b.rowsUnchanged(),
                b.rowsRefused(),
                b.rowsWritten(),
                b.committedAt());
    }
}
