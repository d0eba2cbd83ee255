package org.staffhome.platform.tabular;

/**
 * A cell as the file has it.
 *
 * @param type what the file says it is
 * @param text its text; of a number the digits as stored, of a date cell the serial
 */
record RawCell(Type type, String text) {
    static final RawCell BLANK = new RawCell(Type.BLANK, "");
    static final RawCell MERGED_LEFT = new RawCell(Type.MERGED_LEFT, "");
    static final RawCell MERGED_ABOVE = new RawCell(Type.MERGED_ABOVE, "");

    enum Type {
        BLANK,
        /** Blank because it is merged into a cell further left in its row. */
        MERGED_LEFT,
        /** Blank because it is merged into a row further up. */
        MERGED_ABOVE,
        TEXT,
        /** A number cell of a worksheet. */
        NUMBER,
        /** A number cell shown as a date; its text is a serial of the 1900 system. */
        DATE,
        FORMULA,
        BOOLEAN,
        /** #REF! and the like. */
        ERROR
    }

    static RawCell text(String text) {
        return text == null || text.isEmpty() ? BLANK : new RawCell(Type.TEXT, text);
    }

    boolean isBlank() {
        return isMerged() || type == Type.BLANK || (type == Type.TEXT && CellText.isBlank(text));
    }

    /** Blank because another cell is merged over it. */
    boolean isMerged() {
        return type == Type.MERGED_LEFT || type == Type.MERGED_ABOVE;
    }
}
