package org.staffhome.platform.tabular;

import java.util.List;

/**
 * A row as the file has it.
 *
 * @param number the row number a user sees in a spreadsheet, from 1
 * @param cells the cells from column A on; missing ones at the end are blank
 */
record RawRow(int number, List<RawCell> cells) {

    RawCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : RawCell.BLANK;
    }

    boolean isBlank() {
        for (RawCell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    int filledCells() {
        int filled = 0;
        for (RawCell cell : cells) {
            if (!cell.isBlank()) {
                filled++;
            }
        }
        return filled;
    }

    /** A, B, ... Z, AA, ... as spreadsheets name columns. */
    static String letter(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
