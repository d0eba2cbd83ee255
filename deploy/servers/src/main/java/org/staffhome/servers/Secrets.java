package org.staffhome.servers;

import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords and keys from the system's secure random source. */
public final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 192 random bits as 32 characters out of letters, digits, {@code -} and {@code _}: safe in URLs and shells. */
    public static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(PASSWORD_BYTES));
    }

    /** A key of the given number of random bytes in standard base64. */
    public static String base64Key(int length) {
        return Base64.getEncoder().encodeToString(bytes(length));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
