package org.staffhome.platform.tabular;

/**
 * What a reader has seen so far.
 *
 * @param dataRows rows given to the caller
 * @param faultyRows those of them with at least one faulty cell
 * @param blankRows skipped: nothing in them
 * @param totalRows skipped: totals (合计, 小计 ...)
 * @param headerRows skipped: the header or the title repeated
 * @param noteRows skipped: notes and signatures (填表人： ...)
 * @param lastRow the last row read, as in the spreadsheet
 */
public record ReadSummary(
        int dataRows, int faultyRows, int blankRows, int totalRows, int headerRows, int noteRows, int lastRow) {}
