package org.staffhome.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.staffhome.platform.export.ExportColumn;
import org.staffhome.platform.export.ExportFormat;
import org.staffhome.platform.export.ExportLayout;
import org.staffhome.platform.export.Exporter;
import org.staffhome.platform.export.RowSource;

/** The errors of an import as a file to work through: row, column, reason; it holds no value of the upload. */
public final class RowErrorReport {
    private static final ExportLayout<RowError> CHINESE = ExportLayout.of(
            "导入错误",
            ExportColumn.open("row", "行号", RowError::row),
            ExportColumn.open("columnLetter", "列", RowError::columnLetter),
            ExportColumn.open("column", "列名", RowError::column),
            ExportColumn.open("code", "错误代码", RowError::code),
            ExportColumn.open("reason", "原因", RowError::zh));
    private static final ExportLayout<RowError> ENGLISH = ExportLayout.of(
            "Import errors",
            ExportColumn.open("row", "Row", RowError::row),
            ExportColumn.open("columnLetter", "Column", RowError::columnLetter),
            ExportColumn.open("column", "Title", RowError::column),
            ExportColumn.open("code", "Code", RowError::code),
            ExportColumn.open("reason", "Reason", RowError::en));

    private RowErrorReport() {}

    /** The report in the language, for {@code ExportResponse.of}. */
    public static Exporter<RowError> in(Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        return Exporter.of(english ? ENGLISH : CHINESE).withByteOrderMark(true);
    }

    public static void write(Locale locale, ExportFormat format, Iterable<RowError> errors, OutputStream out)
            throws IOException {
        in(locale).write(format, RowSource.of(errors), out);
    }
}
