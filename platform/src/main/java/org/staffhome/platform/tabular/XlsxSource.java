package org.staffhome.platform.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.staffhome.platform.problem.Problem;

/** A sheet of a workbook, read row by row. */
final class XlsxSource implements SheetSource {
    /** Days between the 1900 and the 1904 date system. */
    private static final int DAYS_TO_1904 = 1462;

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final MergedRanges merged;

    XlsxSource(ReadableWorkbook workbook, Sheet sheet, MergedRanges merged) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.merged = merged;
    }

    @Override
    public int position() {
        return sheet.getIndex() + 1;
    }

    @Override
    public RowCursor open() {
        try {
            return new Cursor(sheet.openStream());
        } catch (IOException | RuntimeException e) {
            throw brokenAfter(0);
        }
    }

    private static Problem brokenAfter(int row) {
        return Problem.of(TabularProblem.BROKEN_FILE).with("row", row);
    }

    private final class Cursor implements RowCursor {
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final MergedRanges.Sweep sweep = merged.sweep();
        private int last;

        Cursor(Stream<Row> stream) {
            this.stream = stream;
            this.rows = stream.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (RuntimeException damaged) {
                throw brokenAfter(last);
            }
        }

        @Override
        public RawRow next() {
            Row row = rows.next();
            List<RawCell> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(rawCell(row.getCell(i)));
            }
            last = row.getRowNum();
            sweep.mark(last, cells);
            return new RawRow(last, cells);
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    private RawCell rawCell(Cell cell) {
        if (cell == null || cell.getType() == null) {
            return RawCell.BLANK;
        }
        return switch (cell.getType()) {
            case EMPTY -> RawCell.BLANK;
            case STRING -> RawCell.text(cell.getText());
            case NUMBER -> number(cell);
            case BOOLEAN -> new RawCell(RawCell.Type.BOOLEAN, cell.getText());
            case FORMULA -> new RawCell(RawCell.Type.FORMULA, "");
            case ERROR -> new RawCell(RawCell.Type.ERROR, "");
        };
    }

    private RawCell number(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isBlank()) {
            return RawCell.BLANK;
        }
        if (!isDateFormat(cell.getDataFormatString())) {
            return new RawCell(RawCell.Type.NUMBER, raw);
        }
        if (!workbook.isDate1904()) {
            return new RawCell(RawCell.Type.DATE, raw);
        }
        BigDecimal serial = cell.asNumber().add(BigDecimal.valueOf(DAYS_TO_1904));
        return new RawCell(RawCell.Type.DATE, serial.toString());
    }

    /** A number format that shows a year or a day; quoted and bracketed parts, such as a colour, do not count. */
    static boolean isDateFormat(String format) {
        if (format == null || format.isEmpty() || "General".equalsIgnoreCase(format)) {
            return false;
        }
        String shown = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "").toLowerCase(Locale.ROOT);
        return shown.indexOf('y') >= 0 || shown.indexOf('d') >= 0 || shown.contains("m月");
    }
}
