package org.staffhome.platform.tabular;

/** The file formats that can be read. */
public enum TableFormat {
    /** Office Open XML workbook. */
    XLSX,
    /** Delimited text. */
    CSV
}
