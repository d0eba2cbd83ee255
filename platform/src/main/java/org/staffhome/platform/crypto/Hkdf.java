package org.staffhome.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives keys of one purpose each from a master key: HKDF with HMAC-SHA256 (RFC 5869). */
final class Hkdf {
    private static final int HASH_BYTES = 32;

    private Hkdf() {}

    /** A key of 32 bytes for the purpose, from a master key that is uniformly random. */
    static byte[] key(byte[] master, String purpose) {
        byte[] salt = "staffhome/1".getBytes(StandardCharsets.UTF_8);
        return derive(master, salt, purpose.getBytes(StandardCharsets.UTF_8), KeyRing.KEY_BYTES);
    }

    /** RFC 5869, extract and expand; {@code length} at most 255 * 32. */
    static byte[] derive(byte[] inputKey, byte[] salt, byte[] info, int length) {
        byte[] pseudoRandomKey = hmac(salt.length == 0 ? new byte[HASH_BYTES] : salt, inputKey);
        byte[] output = new byte[0];
        byte[] block = new byte[0];
        for (int i = 1; output.length < length; i++) {
            byte[] input = Arrays.copyOf(block, block.length + info.length + 1);
            System.arraycopy(info, 0, input, block.length, info.length);
            input[input.length - 1] = (byte) i;
            block = hmac(pseudoRandomKey, input);
            int before = output.length;
            output = Arrays.copyOf(output, before + HASH_BYTES);
            System.arraycopy(block, 0, output, before, HASH_BYTES);
        }
        return Arrays.copyOf(output, length);
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java runtime", e);
        }
    }
}
