package org.staffhome.platform.tabular;

import java.util.Locale;

/** Normalises the text of cells: what looks the same to a reader becomes the same characters. */
final class CellText {
    private CellText() {}

    /** By the rules of the kind; never null, blank becomes the empty string. */
    static String clean(String raw, Kind kind) {
        return switch (kind) {
            case TEXT -> padded(halfWidth(raw, false), false);
            case NOTE -> padded(halfWidth(raw, false), true);
            case CODE -> withoutBlanks(halfWidth(raw, true)).toUpperCase(Locale.ROOT);
            case DATE -> halfWidth(raw, true).strip();
            case INTEGER, DECIMAL -> withoutBlanks(halfWidth(raw, true));
        };
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c) && !isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    /** For comparing titles and marks: half-width, lower case, no blanks. */
    static String folded(String raw) {
        return withoutBlanks(halfWidth(raw, true)).toLowerCase(Locale.ROOT);
    }

    /**
     * Full-width digits and letters (and, if asked, all full-width ASCII) become half-width; every kind of blank becomes
     * a space; characters nobody sees and halves of surrogate pairs are dropped.
     */
    private static String halfWidth(String raw, boolean allAscii) {
        if (isPlain(raw)) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\n' || c == '\r') {
                text.append(c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (isSpace(c)) {
                text.append(' ');
            } else if (isInvisible(c)) {
                continue;
            } else if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < raw.length()
                        && Character.isLowSurrogate(raw.charAt(i + 1))) {
                    text.append(c).append(raw.charAt(++i));
                }
            } else {
                text.append(narrow(c, allAscii));
            }
        }
        return text.toString();
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean plain = (c >= ' ' && c < 0x7f) || (c >= 0x4e00 && c <= 0x9fff);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static char narrow(char c, boolean allAscii) {
        if (c < '\uff01' || c > '\uff5e') {
            return allAscii ? dash(c) : c;
        }
        char half = (char) (c - 0xfee0);
        boolean alphanumeric =
                (half >= '0' && half <= '9') || (half >= 'A' && half <= 'Z') || (half >= 'a' && half <= 'z');
        return alphanumeric || allAscii ? half : c;
    }

    /** Dashes and the ideographic full stop as used for hyphen and point in codes, dates and numbers. */
    private static char dash(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u3002' -> '.';
            default -> c;
        };
    }

    private static String withoutBlanks(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) > ' ') {
            from++;
        }
        if (from == text.length()) {
            return text;
        }
        StringBuilder rest = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) > ' ') {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private static String padded(String text, boolean keepInside) {
        String trimmed = text.strip();
        if (keepInside || (trimmed.indexOf(' ') < 0 && trimmed.indexOf('\n') < 0)) {
            return trimmed;
        }
        StringBuilder out = new StringBuilder(trimmed.length());
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (c > ' ') {
                out.append(c);
                continue;
            }
            int next = i;
            while (trimmed.charAt(next) <= ' ') {
                next++;
            }
            boolean betweenIdeographs = Character.isIdeographic(out.codePointBefore(out.length()))
                    && Character.isIdeographic(trimmed.codePointAt(next));
            out.append(betweenIdeographs ? "" : " ");
            i = next - 1;
        }
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000' || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\ufffe' || c == '\uffff';
    }
}
