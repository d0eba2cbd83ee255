package org.staffhome.membership.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Citizen identity number (公民身份号码): 17 digits and a check character (GB 11643-1999, ISO 7064 MOD 11-2). It tells
 * the date of birth (digits 7 to 14) and the gender (digit 17: odd is male).
 */
public record IdentityNumber(String value) {

    /** Why a text is not an identity number. */
    public enum Fault {
        MISSING,
        SCIENTIFIC_NOTATION,
        LENGTH,
        CHARACTERS,
        BIRTH_DATE,
        CHECK_DIGIT
    }

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** @throws IllegalArgumentException if {@link #faultOf} finds a fault; the message never holds the number */
    public IdentityNumber {
        value = normalise(value);
        Optional<Fault> fault = faultOf(value);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("not an identity number: " + fault.get());
        }
    }

    /** Without blanks and with an upper-case check character; full-width digits become plain ones. */
    public static String normalise(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(IdentityNumber::halfWidth)
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a normalised text, or empty when it is an identity number. */
    public static Optional<Fault> faultOf(String text) {
        if (text.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        if (text.matches("\\d(\\.\\d+)?E\\+?\\d+")) {
            return Optional.of(Fault.SCIENTIFIC_NOTATION);
        }
        if (text.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        if (!text.matches("[0-9]{17}[0-9X]")) {
            return Optional.of(Fault.CHARACTERS);
        }
        if (text.charAt(LENGTH - 1) != checkCharacter(text)) {
            return Optional.of(Fault.CHECK_DIGIT);
        }
        return birthDate(text).isEmpty() ? Optional.of(Fault.BIRTH_DATE) : Optional.empty();
    }

    /** The check character for the first 17 digits. */
    public static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    public LocalDate birthDate() {
        return birthDate(value).orElseThrow();
    }

    public Gender gender() {
        return (value.charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
    }

    /** Masked: a record's default text would put the number into logs. */
    @Override
    public String toString() {
        return "IdentityNumber[***]";
    }

    private static int halfWidth(int c) {
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
