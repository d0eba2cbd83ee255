package org.staffhome.activity.ticket;

import java.util.Locale;
import java.util.UUID;

/**
 * The short code of a sign-up for the desk: ten characters of Crockford's base 32 (no I, L, O, U), from the random bits
 * of the sign-up's id. It names a sign-up; it proves nothing, the ticket's signature does.
 */
public final class DeskCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private DeskCode() {}

    /** The code of a sign-up. */
    public static String of(UUID signUpId) {
        long bits = signUpId.getLeastSignificantBits();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return code.toString();
    }

    /** A code as somebody typed it: lower case, blanks, and the letters that are mistaken for digits. */
    public static String typed(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
