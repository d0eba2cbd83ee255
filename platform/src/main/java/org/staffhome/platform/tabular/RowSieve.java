package org.staffhome.platform.tabular;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the rows of a table that are no data: blank ones, totals, headers repeated on each printed page, notes. */
final class RowSieve {
    /** What a row is. */
    enum Sort {
        DATA,
        BLANK,
        TOTAL,
        HEADER,
        NOTE
    }

    private static final Pattern TOTAL =
            Pattern.compile("(?:本页|全市|全部)?(?:合计|总计|小计|共计|总人数|合计人数|grandtotal|subtotal|total)(?:[:(=\\d].*)?");
    private static final Pattern NOTE =
            Pattern.compile("(?:填表人|填报人|制表人|制表|审核人|审核|负责人|经办人|单位负责人|填报日期|填表日期|制表日期|填表说明|填报说明|填报单位|说明|备注|注)[:].*");

    private final HeaderMatch header;
    private final int titles;
    private final Set<String> above = new HashSet<>();

    RowSieve(HeaderMatch header, List<RawRow> rowsAbove) {
        this.header = header;
        this.titles = Math.max(1, header.matched());
        rowsAbove.forEach(row -> above.add(foldedText(row)));
        above.remove("");
    }

    Sort sort(RawRow row) {
        int filled = row.filledCells();
        if (filled == 0) {
            return Sort.BLANK;
        }
        boolean sparse = filled * 2 <= titles;
        RawCell first = firstFilled(row);
        String text = first.type() == RawCell.Type.TEXT ? CellText.folded(first.text()) : "";
        if (TOTAL.matcher(text).matches() || (sparse && hasTotalMark(row))) {
            return Sort.TOTAL;
        }
        if (sparse && NOTE.matcher(text).matches()) {
            return Sort.NOTE;
        }
        boolean repeated = isHeader(row, filled) || (sparse && above.contains(foldedText(row)));
        return repeated ? Sort.HEADER : Sort.DATA;
    }

    private static boolean hasTotalMark(RawRow row) {
        for (RawCell cell : row.cells()) {
            if (cell.type() == RawCell.Type.TEXT
                    && TOTAL.matcher(CellText.folded(cell.text())).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Most of what is filled in equals the title above it. */
    private boolean isHeader(RawRow row, int filled) {
        int equal = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            RawCell cell = row.cell(i);
            if (cell.isBlank()) {
                continue;
            }
            if (cell.type() == RawCell.Type.TEXT && header.isTitle(cell.text(), i)) {
                equal++;
            } else if (equal == 0) {
                return false;
            }
        }
        return equal > 0 && equal * 3 >= filled * 2;
    }

    private static RawCell firstFilled(RawRow row) {
        for (RawCell cell : row.cells()) {
            if (!cell.isBlank()) {
                return cell;
            }
        }
        return RawCell.BLANK;
    }

    private static String foldedText(RawRow row) {
        StringBuilder text = new StringBuilder();
        for (RawCell cell : row.cells()) {
            if (!cell.isBlank()) {
                text.append(CellText.folded(cell.text())).append('|');
            }
        }
        return text.toString();
    }
}
