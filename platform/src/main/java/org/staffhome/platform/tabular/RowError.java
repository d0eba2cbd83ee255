package org.staffhome.platform.tabular;

/**
 * Something wrong with a row. It says where and why, never what the cell contains, so that it may be stored, shown and
 * logged.
 *
 * @param row the row number as in the spreadsheet, from 1
 * @param column the column's title in the layout; null when the whole row is meant
 * @param columnLetter the column's letter in the spreadsheet; null when the whole row is meant
 * @param code the kind of error, e.g. {@code scientific-notation}
 * @param zh the reason in Chinese
 * @param en the reason in English
 */
public record RowError(int row, String column, String columnLetter, String code, String zh, String en) {}
