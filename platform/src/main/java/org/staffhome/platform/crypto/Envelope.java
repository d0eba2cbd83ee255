package org.staffhome.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What field and topic encryption have in common: AES-256-GCM under a key derived from the master key for one purpose,
 * written as {@code <key id>:<Base64url of nonce, ciphertext and tag>}.
 *
 * <p>The nonce is 96 random bits. One derived key serves one column (or one field of a topic), far below the 2^32 values
 * up to which random nonces are safe.
 */
final class Envelope {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing ring;
    private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

    Envelope(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * Seals a value.
     *
     * @param purpose what the derived key is for, such as {@code field/member.id_number}
     * @param bound the associated data: where the value belongs; opening anywhere else fails
     */
    String seal(String plain, String purpose, String bound) {
        String keyId = ring.activeId();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keyId, purpose, bound, nonce);
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] packed = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return keyId + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java runtime", e);
        }
    }

    /**
     * Opens a value.
     *
     * @throws SealBroken when it was changed, belongs elsewhere, or its key is not configured
     */
    String open(String sealed, String purpose, String bound) {
        String keyId = keyIdOf(sealed, purpose);
        try {
            byte[] packed = Base64.getUrlDecoder().decode(sealed.substring(keyId.length() + 1));
            if (packed.length < NONCE_BYTES + TAG_BITS / 8) {
                throw new SealBroken("A sealed value of " + purpose + " is too short.");
            }
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(packed, 0, nonce, 0, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, keyId, purpose, bound, nonce);
            byte[] plain = cipher.doFinal(packed, NONCE_BYTES, packed.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new SealBroken("A sealed value of " + purpose + " was changed or belongs to another row.", e);
        } catch (IllegalArgumentException e) {
            throw new SealBroken("A sealed value of " + purpose + " is not in the sealed form.", e);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("A sealed value of " + purpose + " does not open.", e);
        }
    }

    /** Whether the value is sealed with another key than the active one, so that it waits for being sealed anew. */
    boolean isStale(String sealed) {
        return !sealed.startsWith(ring.activeId() + ":");
    }

    String activeKeyId() {
        return ring.activeId();
    }

    private Cipher cipher(int mode, String keyId, String purpose, String bound, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, derivedKey(keyId, purpose), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((keyId + "|" + bound).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKeySpec derivedKey(String keyId, String purpose) {
        return derived.computeIfAbsent(keyId + "|" + purpose, ignored -> {
            byte[] master = ring.key(keyId)
                    .orElseThrow(() -> new SealBroken(
                            "A value of " + purpose + " needs key '" + keyId + "', which is not configured."));
            return new SecretKeySpec(Hkdf.key(master, purpose), "AES");
        });
    }

    private static String keyIdOf(String sealed, String purpose) {
        int colon = sealed.indexOf(':');
        if (colon < 1 || colon > 16) {
            throw new SealBroken("A value of " + purpose + " is not sealed.");
        }
        return sealed.substring(0, colon);
    }

    @Override
    public String toString() {
        return "Envelope[" + ring + "]";
    }
}
