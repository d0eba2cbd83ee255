package org.staffhome.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook written row by row. A sheet that is full is continued on a further one with its own header. Texts stand in
 * the cells themselves, not in a table of shared texts, which would grow with the list.
 */
final class XlsxRows implements RowWriter {
    /** Rows of a worksheet, the header included. */
    static final int SHEET_ROWS = Worksheet.MAX_ROWS;

    private static final int LONGEST_CELL = 32_767;
    private static final int ROWS_PER_FLUSH = 500;
    private static final long LAST_EXACT = 999_999_999_999_999L;
    private static final double COLUMN_WIDTH = 18;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Workbook workbook;
    private final String title;
    private final int sheetRows;
    private String[] titles;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxRows(OutputStream out, String title, int sheetRows) {
        this.workbook = new Workbook(new Unclosed(out), "StaffHome", null);
        this.title = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        this.sheetRows = sheetRows;
    }

    @Override
    public void header(String[] keys, String[] columnTitles) throws IOException {
        this.titles = columnTitles;
        startSheet();
    }

    @Override
    public void row(Object[] values) throws IOException {
        if (next == sheetRows) {
            startSheet();
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                cell(i, values[i]);
            }
        }
        next++;
        if (next % ROWS_PER_FLUSH == 0) {
            sheet.flush();
        }
    }

    private void startSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        String suffix = sheets == 1 ? "" : " " + sheets;
        String name = title.isEmpty() ? "Sheet" : title.substring(0, Math.min(title.length(), 31 - suffix.length()));
        sheet = workbook.newWorksheet(name + suffix);
        for (int i = 0; i < titles.length; i++) {
            sheet.width(i, COLUMN_WIDTH);
            sheet.inlineString(0, i, titles[i]);
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        next = 1;
    }

    private void cell(int column, Object value) {
        if (value instanceof Number number && isExact(number)) {
            sheet.value(next, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(next, column, flag);
        } else if (value instanceof LocalDate date && !date.isBefore(FIRST_DAY)) {
            sheet.value(next, column, date);
            sheet.style(next, column).format("yyyy-mm-dd").set();
        } else {
            String text = CellForm.guarded(value);
            sheet.inlineString(
                    next, column, text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…");
        }
    }

    /** A worksheet keeps 15 digits; longer numbers are written as text. */
    private static boolean isExact(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros().precision() <= 15;
        }
        return number instanceof Integer
                || number instanceof Short
                || (number instanceof Long whole && Math.abs(whole) <= LAST_EXACT);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
