package org.staffhome.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a list in any of the formats. Sensitive columns are masked; only {@link #revealed()} shows them, which the
 * caller asks for after it has checked the permission, recorded the purpose and written the audit entry.
 */
public final class Exporter<T> {
    private final ExportLayout<T> layout;
    private final boolean revealed;
    private final boolean byteOrderMark;

    private Exporter(ExportLayout<T> layout, boolean revealed, boolean byteOrderMark) {
        this.layout = layout;
        this.revealed = revealed;
        this.byteOrderMark = byteOrderMark;
    }

    /** Masks, and writes csv without byte order mark. */
    public static <T> Exporter<T> of(ExportLayout<T> layout) {
        return new Exporter<>(layout, false, false);
    }

    /** Shows what is sensitive. */
    public Exporter<T> revealed() {
        return new Exporter<>(layout, true, byteOrderMark);
    }

    /** Begins csv with a byte order mark, by which Excel knows UTF-8. */
    public Exporter<T> withByteOrderMark(boolean wished) {
        return new Exporter<>(layout, revealed, wished);
    }

    public ExportLayout<T> layout() {
        return layout;
    }

    /** Writes all rows and completes the document; the stream stays open. Gives the number of rows. */
    public long write(ExportFormat format, RowSource<? extends T> rows, OutputStream out) throws IOException {
        List<ExportColumn<T>> columns = layout.columns();
        long[] count = {0};
        try (RowWriter writer = writer(format, out)) {
            writer.header(
                    columns.stream().map(ExportColumn::key).toArray(String[]::new),
                    columns.stream().map(ExportColumn::title).toArray(String[]::new));
            Object[] values = new Object[columns.size()];
            rows.forEach(row -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = columns.get(i).read(row, revealed);
                }
                writer.row(values);
                count[0]++;
            });
        }
        return count[0];
    }

    private RowWriter writer(ExportFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(out, byteOrderMark);
            case XLSX -> new XlsxRows(out, layout.title(), XlsxRows.SHEET_ROWS);
            case NDJSON -> new NdjsonRows(out);
        };
    }
}
