package org.staffhome.platform.tabular;

import org.staffhome.platform.problem.ProblemCode;

/** Why a file as a whole cannot be taken; the texts are in {@code problems/tabular.yaml}. */
public enum TabularProblem implements ProblemCode {
    /** No bytes, or nothing but blanks. */
    EMPTY_FILE,
    /** A header and nothing below it. */
    NO_DATA_ROWS,
    /** Neither xlsx nor delimited text, whatever its name says. */
    UNSUPPORTED_FORMAT,
    /** Excel 97-2003. */
    OLD_WORKBOOK,
    /** An encrypted workbook. */
    PASSWORD_PROTECTED,
    /** The archive or the XML in it ends early or is malformed. */
    BROKEN_FILE,
    /** More bytes than {@link TabularLimits} allows, also after unpacking. */
    TOO_LARGE,
    /** More rows than {@link TabularLimits} allows. */
    TOO_MANY_ROWS,
    /** Text in none of the encodings that are known. */
    ENCODING_UNKNOWN,
    /** A quote in a csv file that is never closed. */
    QUOTING_BROKEN,
    /** No row near the top looks like the header of the layout. */
    HEADER_NOT_FOUND,
    /** The header lacks columns the layout requires. */
    COLUMNS_MISSING,
    /** Two columns stand for the same column of the layout. */
    COLUMN_REPEATED,
    /** One header cell covers several columns. */
    HEADER_MERGED,
    /** More than one sheet has a complete header and data. */
    SHEET_AMBIGUOUS
}
