package org.staffhome.platform.job;

import java.util.List;
import java.util.UUID;
import org.staffhome.platform.export.ExportColumn;
import org.staffhome.platform.export.ExportLayout;
import org.staffhome.platform.export.Exporter;
import org.staffhome.platform.export.RowSource;
import org.staffhome.platform.paging.PageRequest;

/** Errors by row as a file to work through: row, column, reason in both languages; it holds no value of the upload. */
final class JobRowErrors {
    static final Exporter<JobRowError> EXPORTER = Exporter.of(ExportLayout.of(
                    "错误行",
                    ExportColumn.open("sheetRow", "行号", JobRowError::sheetRow),
                    ExportColumn.open("columnLetter", "列", JobRowError::columnLetter),
                    ExportColumn.open("column", "列名", JobRowError::column),
                    ExportColumn.open("code", "代码", JobRowError::code),
                    ExportColumn.open("reasonZh", "原因", JobRowError::reasonZh),
                    ExportColumn.open("reasonEn", "Reason", JobRowError::reasonEn)))
            .withByteOrderMark(true);

    private JobRowErrors() {}

    /** The errors of a job, read page by page. */
    static RowSource<JobRowError> of(JobStore store, UUID job) {
        return sink -> {
            long position = 0;
            List<JobRowError> errors;
            do {
                errors = store.rowErrors(job, position, PageRequest.MAX_LIMIT);
                for (JobRowError error : errors) {
                    sink.take(error);
                }
                position += errors.size();
            } while (!errors.isEmpty());
        };
    }
}
