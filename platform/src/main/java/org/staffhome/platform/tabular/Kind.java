package org.staffhome.platform.tabular;

/** How the cells of a column are understood and normalised. */
public enum Kind {
    /**
     * Names and labels: full-width digits and letters become half-width, ends are trimmed, blanks between two
     * ideographs are padding (戴　兰) and dropped, other runs of blanks become one.
     */
    TEXT,
    /** Free text: as {@link #TEXT}, but blanks and line breaks inside are kept. */
    NOTE,
    /**
     * Identifiers and numbers that are not counted: all full-width ASCII becomes half-width, blanks are dropped, letters
     * become upper case (also the x of an identity number). A number cell is taken digit by digit; one that lost digits
     * to scientific notation is an error.
     */
    CODE,
    /** A civil date in any of the spellings of {@link DateSpelling}. */
    DATE,
    /** A whole number. */
    INTEGER,
    /** A decimal number; thousands separators, a leading ¥ and a trailing 元 are taken away. */
    DECIMAL
}
