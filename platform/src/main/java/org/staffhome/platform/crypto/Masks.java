package org.staffhome.platform.crypto;

/**
 * What is shown in place of sensitive values. A mask keeps just enough to tell two people apart over the telephone, and
 * hides everything when the value is too short for that. Null and blank stay as they are.
 */
public final class Masks {
    private Masks() {}

    /** Identity number: region's three digits and the last four, {@code 990***********1234}. */
    public static String idNumber(String value) {
        return keep(value, 3, 4);
    }

    /** Mobile number: {@code 199****1234}. */
    public static String mobile(String value) {
        return keep(value, 3, 4);
    }

    /** Bank account: the last four digits, {@code ***************1234}. */
    public static String bankAccount(String value) {
        return keep(value, 0, 4);
    }

    /** Name: its first character and one star whatever its length, {@code 张*}. */
    public static String name(String value) {
        if (value == null || value.isBlank()) {
            return value;
        }
        String trimmed = value.strip();
        return trimmed.substring(0, trimmed.offsetByCodePoints(0, 1)) + "*";
    }

    private static String keep(String value, int head, int tail) {
        if (value == null || value.isBlank()) {
            return value;
        }
        String trimmed = value.strip();
        int length = trimmed.length();
        if (length < head + tail + 4) {
            return "*".repeat(length);
        }
        return trimmed.substring(0, head) + "*".repeat(length - head - tail) + trimmed.substring(length - tail);
    }
}
