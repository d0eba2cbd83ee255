package org.staffhome.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.staffhome.platform.problem.Problem;

/**
 * The merged ranges of a worksheet. They stand behind the rows in its XML, so they are collected by one quick look over
 * its tags before the rows are read; that look also refuses what a reader would make room for and no worksheet has: addresses beyond the last
 * column, more cells in a row, endless texts.
 */
final class MergedRanges {
    private static final Pattern RANGE =
            Pattern.compile("\\bref=[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']");
    private static final String MERGE_CELL = "mergeCell";
    private static final int BUFFER = 1 << 16;
    /** The last column of a worksheet is XFD. */
    private static final int MOST_LETTERS = 3;

    private static final int MOST_RANGES = 100_000;
    private static final int LONGEST_TAG = 400;
    private static final int MOST_CELLS = 16_384;
    /** Bytes of a text or tag; a cell has at most 32,767 characters, each perhaps written as an entity. */
    private static final int LONGEST_TEXT = 1 << 20;

    private final List<Range> ranges;

    /** Rows from 1, columns from 0, both ends included. */
    record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    private MergedRanges(List<Range> ranges) {
        ranges.sort(Comparator.comparingInt(Range::firstRow));
        this.ranges = List.copyOf(ranges);
    }

    static MergedRanges scan(InputStream sheetXml) throws IOException {
        List<Range> ranges = new ArrayList<>();
        StringBuilder tag = new StringBuilder(LONGEST_TAG);
        boolean inTag = false;
        int length = 0;
        int cellsInRow = 0;
        byte[] buffer = new byte[BUFFER];
        try (sheetXml) {
            for (int read = sheetXml.read(buffer); read >= 0; read = sheetXml.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    length++;
                    if (b == '<') {
                        inTag = true;
                        length = 0;
                        tag.setLength(0);
                    } else if (inTag && b == '>') {
                        inTag = false;
                        length = 0;
                        cellsInRow = isEndOfRow(tag) ? 0 : cellsInRow;
                        cellsInRow += take(tag, ranges) ? 1 : 0;
                    } else if (inTag && tag.length() < LONGEST_TAG) {
                        tag.append((char) b);
                    }
                    if (length > LONGEST_TEXT || cellsInRow > MOST_CELLS) {
                        throw Problem.of(TabularProblem.BROKEN_FILE).with("row", 0);
                    }
                }
            }
        }
        return new MergedRanges(ranges);
    }

    private static boolean isEndOfRow(StringBuilder tag) {
        return tag.length() >= 4 && tag.charAt(0) == '/' && tag.lastIndexOf("row") == tag.length() - 3;
    }

    /** Whether the tag begins a cell. */
    private static boolean take(StringBuilder tag, List<Range> ranges) {
        int end = 0;
        int name = 0;
        while (end < tag.length() && tag.charAt(end) > ' ') {
            name = tag.charAt(end) == ':' ? end + 1 : name;
            end++;
        }
        if (end - name == 1 && tag.charAt(name) == 'c') {
            checkAddress(tag);
            return true;
        }
        if (end - name == MERGE_CELL.length() && tag.indexOf(MERGE_CELL, name) == name && ranges.size() < MOST_RANGES) {
            Matcher range = RANGE.matcher(tag);
            if (range.find()) {
                ranges.add(new Range(
                        Integer.parseInt(range.group(2)),
                        column(range.group(1)),
                        Integer.parseInt(range.group(4)),
                        column(range.group(3))));
            }
        }
        return false;
    }

    private static void checkAddress(StringBuilder cellTag) {
        int address = cellTag.indexOf(" r=") + 4;
        int letters = 0;
        while (address > 3
                && address + letters < cellTag.length()
                && Character.isLetter(cellTag.charAt(address + letters))) {
            letters++;
        }
        if (letters > MOST_LETTERS) {
            throw Problem.of(TabularProblem.BROKEN_FILE).with("row", 0);
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** Follows the rows from the top. */
    Sweep sweep() {
        return new Sweep();
    }

    /** Marks the cells of each row that a merged range covers without being its first cell. */
    final class Sweep {
        private static final int LAST_COLUMN = 500;

        private final List<Range> active = new ArrayList<>();
        private int next;

        /** Rows must come in rising order. */
        void mark(int row, List<RawCell> cells) {
            while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
                Range range = ranges.get(next++);
                if (hidesSomething(range, row, cells)) {
                    active.add(range);
                }
            }
            active.removeIf(range -> range.lastRow() < row);
            for (Range range : active) {
                for (int column = range.firstColumn(); column <= Math.min(range.lastColumn(), LAST_COLUMN); column++) {
                    mark(range, row, column, cells);
                }
            }
        }

        /** A range that is blank as a whole, like unused remarks, hides nothing. */
        private static boolean hidesSomething(Range range, int row, List<RawCell> cells) {
            return range.firstRow() == row
                    && range.firstColumn() < cells.size()
                    && !cells.get(range.firstColumn()).isBlank();
        }

        private static void mark(Range range, int row, int column, List<RawCell> cells) {
            boolean first = row == range.firstRow() && column == range.firstColumn();
            while (cells.size() <= column) {
                cells.add(RawCell.BLANK);
            }
            if (!first && cells.get(column).isBlank()) {
                cells.set(column, row == range.firstRow() ? RawCell.MERGED_LEFT : RawCell.MERGED_ABOVE);
            }
        }
    }
}
