package org.staffhome.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the empty workbook of a layout: a row of hints, the header below it with * at what is required, and text format
 * in the columns of codes, so that long numbers are not turned into scientific notation.
 */
public final class TemplateWriter {
    private static final int FORMATTED_ROWS = 2_000;
    private static final double WIDTH = 22;
    private static final int HINT_ROW = 0;
    private static final int HEADER_ROW = 1;

    private TemplateWriter() {}

    /** Writes the template and leaves the stream open. */
    public static void write(TableLayout layout, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "StaffHome", null);
        Worksheet sheet = workbook.newWorksheet(layout.title());
        List<Column> columns = layout.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.width(i, WIDTH);
            sheet.value(HINT_ROW, i, hint(column));
            sheet.style(HINT_ROW, i).italic().fontColor("808080").wrapText(true).set();
            sheet.value(HEADER_ROW, i, column.required() ? column.title() + "*" : column.title());
            sheet.style(HEADER_ROW, i).bold().fillColor("DDEBF7").set();
            String format = column.kind() == Kind.CODE ? "@" : column.kind() == Kind.DATE ? "yyyy-mm-dd" : null;
            if (format != null) {
                sheet.range(HEADER_ROW + 1, i, HEADER_ROW + FORMATTED_ROWS, i)
                        .style()
                        .format(format)
                        .set();
            }
        }
        sheet.freezePane(0, HEADER_ROW + 1);
        workbook.finish();
        out.flush();
    }

    /** What the column says of itself, else what its kind wants. */
    static String hint(Column column) {
        if (!column.hint().isEmpty()) {
            return column.hint();
        }
        String usual =
                switch (column.kind()) {
                    case TEXT -> "文字";
                    case NOTE -> "文字，可多行";
                    case CODE -> "文本格式，不要用数字格式";
                    case DATE -> "日期，如 2001-07-17";
                    case INTEGER -> "整数";
                    case DECIMAL -> "数字，可带小数";
                };
        return column.filled() ? "必填。" + usual : usual;
    }
}
