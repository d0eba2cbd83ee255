package org.staffhome.local.demo;

/**
 * Check characters of the two numbers that lists are full of: the citizen identity number (GB 11643-1999, ISO 7064 MOD 11-2)
 * and the unified social credit code (GB 32100-2015).
 */
final class CheckDigits {

    /** The characters of a credit code; I, O, S, V and Z are left out by the standard. */
    static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final int CREDIT_MODULUS = 31;
    private static final int CREDIT_GENERATOR = 3;

    private CheckDigits() {}

    /** The whole identity number for its first 17 digits. */
    static String identity(String first17) {
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return first17 + IDENTITY_CHECKS.charAt(sum % IDENTITY_CHECKS.length());
    }

    /** The same number with a check character that is wrong. */
    static String brokenIdentity(String number) {
        char last = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (last == '3' ? '7' : '3');
    }

    /** The whole credit code for its first 17 characters. */
    static String credit(String first17) {
        int sum = 0;
        int weight = 1;
        for (char c : first17.toCharArray()) {
            sum += CREDIT_ALPHABET.indexOf(c) * weight;
            weight = weight * CREDIT_GENERATOR % CREDIT_MODULUS;
        }
        return first17 + CREDIT_ALPHABET.charAt((CREDIT_MODULUS - sum % CREDIT_MODULUS) % CREDIT_MODULUS);
    }
}
