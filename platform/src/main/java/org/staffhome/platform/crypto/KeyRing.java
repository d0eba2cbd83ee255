package org.staffhome.platform.crypto;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The master keys of one kind by id, one of them active. Refuses what cannot work with a line that names the property,
 * never the key.
 */
final class KeyRing {
    /** Length of every key in bytes: AES-256. */
    static final int KEY_BYTES = 32;

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,16}");

    private final String activeId;
    private final Map<String, byte[]> keys;

    private KeyRing(String activeId, Map<String, byte[]> keys) {
        this.activeId = activeId;
        this.keys = keys;
    }

    /**
     * Reads a key ring.
     *
     * @param activeProperty name of the property with the active id, for messages
     * @param keysProperty name of the property with the keys, without the id, for messages
     * @throws CryptoMisconfigured when an id or a key cannot be used
     */
    static KeyRing read(
            String activeProperty, Optional<String> active, String keysProperty, Map<String, String> configured) {
        String activeId = active.map(String::strip)
                .filter(id -> !id.isEmpty())
                .orElseThrow(() -> new CryptoMisconfigured(activeProperty
                        + " is missing: it names the key that seals new values (" + keysProperty + ".<id>)."));
        Map<String, byte[]> keys = new LinkedHashMap<>();
        configured.forEach((id, encoded) -> {
            if (!ID.matcher(id).matches()) {
                throw new CryptoMisconfigured(
                        keysProperty + "." + id + ": an id of a key has 1 to 16 of a-z, 0-9 and -.");
            }
            keys.put(id, decode(keysProperty + "." + id, encoded));
        });
        if (!keys.containsKey(activeId)) {
            throw new CryptoMisconfigured(keysProperty + "." + activeId + " is missing: " + activeProperty
                    + " names it as the key that seals new values.");
        }
        return new KeyRing(activeId, keys);
    }

    /** A single key of the configuration, checked. */
    static byte[] decode(String property, String encoded) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(encoded.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new CryptoMisconfigured(property + " is not Base64.");
        }
        if (key.length != KEY_BYTES) {
            throw new CryptoMisconfigured(property + " has " + key.length + " bytes; a key has " + KEY_BYTES
                    + " random bytes (openssl rand -base64 32).");
        }
        return key;
    }

    String activeId() {
        return activeId;
    }

    /** The key with that id, or empty when it was taken out or never existed. */
    Optional<byte[]> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public String toString() {
        return "KeyRing[active=" + activeId + ", ids=" + keys.keySet() + "]";
    }
}
