package org.staffhome.activity.ticket;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a QR ticket says: activity, sign-up and number of persons. Its text is
 * {@code SH1.<payload>.<signature>}, both base64url without padding: payload 16 bytes activity id, 16 bytes sign-up id, 1
 * byte persons; signature the first 16 bytes of HMAC-SHA-256 over {@code SH1.<payload>} with the activity's key. A device
 * that holds the key checks it without a network. No personal data.
 */
public record Ticket(UUID activityId, UUID signUpId, int party) {
    private static final String VERSION = "SH1";
    private static final int PAYLOAD_BYTES = 33;
    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_TEXT = 80;

    /** The signed text for a QR code. */
    String text(byte[] key) {
        ByteBuffer payload = ByteBuffer.allocate(PAYLOAD_BYTES);
        put(payload, activityId);
        put(payload, signUpId);
        payload.put((byte) party);
        String signed = VERSION + "." + encode(payload.array());
        return signed + "." + encode(signature(signed, key));
    }

    /** The ticket that a text holds, or empty when it is none or was not signed with this key. */
    static Optional<Ticket> read(String text, byte[] key) {
        Optional<Ticket> claimed = claimed(text);
        if (claimed.isEmpty()) {
            return claimed;
        }
        int end = text.lastIndexOf('.');
        byte[] given = decode(text.substring(end + 1));
        byte[] expected = signature(text.substring(0, end), key);
        return MessageDigest.isEqual(given, expected) ? claimed : Optional.empty();
    }

    private static Optional<Ticket> claimed(String text) {
        String[] parts = text.length() > MAX_TEXT ? new String[0] : text.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        byte[] payload = decode(parts[1]);
        if (payload.length != PAYLOAD_BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(payload);
        return Optional.of(
                new Ticket(new UUID(in.getLong(), in.getLong()), new UUID(in.getLong(), in.getLong()), in.get()));
    }

    private static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static byte[] signature(String signed, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] whole = mac.doFinal(signed.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return java.util.Arrays.copyOf(whole, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java platform", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
