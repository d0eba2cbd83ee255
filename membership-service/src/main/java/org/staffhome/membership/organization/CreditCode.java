package org.staffhome.membership.organization;

import java.util.Locale;

/**
 * Unified social credit code (统一社会信用代码): 18 characters of a 31-letter alphabet, the last one a check character
 * (GB 32100-2015, section 5). Held by organisations and by the units they cover.
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final int GENERATOR = 3;

    /** @throws IllegalArgumentException if length, alphabet or check character are wrong */
    public CreditCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** Whether the text, upper case and without blanks, is a credit code with the right check character. */
    public static boolean isValid(String text) {
        if (text == null || text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.charAt(LENGTH - 1) == checkCharacter(text.substring(0, LENGTH - 1));
    }

    /** The check character for the first 17 characters: weights are the powers of 3 modulo 31. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * GENERATOR % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
