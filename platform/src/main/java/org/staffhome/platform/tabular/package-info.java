/**
 * Reads tables as offices send them: xlsx and csv files with title rows above the header, several spellings of the same
 * column, several spellings of dates, full-width characters, total rows and blank rows.
 *
 * <p>A file is opened as {@link org.staffhome.platform.tabular.TabularFile}, which tells the format by content and
 * keeps at most one row in memory. A context declares what it wants to read as a
 * {@link org.staffhome.platform.tabular.TableLayout}; {@link org.staffhome.platform.tabular.TableReader} finds the
 * header and gives {@link org.staffhome.platform.tabular.Row rows} with normalised values. What is wrong with the file
 * as a whole is a {@link org.staffhome.platform.tabular.TabularProblem}; what is wrong with a cell is a
 * {@link org.staffhome.platform.tabular.RowError}, which names row, column and reason and never the value.
 */
package org.staffhome.platform.tabular;
