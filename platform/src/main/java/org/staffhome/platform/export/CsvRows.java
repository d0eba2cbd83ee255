package org.staffhome.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** RFC 4180 in UTF-8. */
final class CsvRows implements RowWriter {
    private static final int BUFFER = 1 << 14;

    private final Writer text;
    private final CsvWriter csv;

    CsvRows(OutputStream out, boolean byteOrderMark) throws IOException {
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        if (byteOrderMark) {
            text.write('\ufeff');
        }
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
    }

    @Override
    public void header(String[] keys, String[] titles) {
        csv.writeRecord(titles);
    }

    @Override
    public void row(Object[] values) {
        String[] cells = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = CellForm.guarded(values[i]);
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        text.flush();
    }
}
