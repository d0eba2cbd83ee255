package org.staffhome.welfare.household;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A citizen identity number (GB 11643-1999): region, date of birth, serial and check character by ISO 7064 MOD 11-2. Its
 * text form hides the number.
 */
public final class IdNumber {

    private static final int LENGTH = 18;
    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final String value;

    private IdNumber(String value) {
        this.value = value;
    }

    /** Whether the text, stripped and in upper case, is a number with a real date of birth and the right check. */
    public static boolean isValid(String text) {
        String normal = normal(text);
        if (!normal.matches("[1-9][0-9]{16}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (normal.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length()) == normal.charAt(LENGTH - 1) && birthday(normal) != null;
    }

    /** The number in its one normal form; the caller has checked it with {@link #isValid}. */
    public static IdNumber of(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not an identity number");
        }
        return new IdNumber(normal(text));
    }

    /** Eighteen characters, the last of them in upper case. */
    String value() {
        return value;
    }

    public int birthYear() {
        return birthday(value).getYear();
    }

    private static String normal(String text) {
        return text == null ? "" : text.strip().toUpperCase(java.util.Locale.ROOT);
    }

    private static LocalDate birthday(String normal) {
        try {
            return LocalDate.of(
                    Integer.parseInt(normal.substring(6, 10)),
                    Integer.parseInt(normal.substring(10, 12)),
                    Integer.parseInt(normal.substring(12, 14)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdNumber number && number.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "IdNumber";
    }
}
