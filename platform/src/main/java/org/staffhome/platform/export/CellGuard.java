package org.staffhome.platform.export;

/**
 * Keeps spreadsheet programs from running a text as a formula (OWASP: CSV injection): a text that begins, after blanks
 * and invisible characters, with = + - @, their full-width forms, a tab or a line break gets an apostrophe in front.
 */
final class CellGuard {
    private static final String LEADING = "=+-@＝＋－＠";

    private CellGuard() {}

    static String guard(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (LEADING.indexOf(c) >= 0 || c == '\t' || c == '\r' || c == '\n') {
                return "'" + text;
            }
            boolean skipped = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT;
            if (!skipped) {
                return text;
            }
        }
        return text;
    }
}
