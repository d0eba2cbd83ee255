package org.staffhome.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds equal sealed values without opening them: HMAC-SHA256 under a key derived for the purpose. Equal input gives an
 * equal index within one purpose and unrelated ones across purposes, so two columns cannot be joined by it.
 *
 * <p>The caller normalises first (trim, width, case): {@code "a"} and {@code "A"} have different indexes. Without the key
 * the index says nothing, also for values with few possibilities such as phone numbers.
 */
@ApplicationScoped
public class BlindIndex {
    /** Length of an index value in characters. */
    public static final int LENGTH = 43;

    private final byte[] master;
    private final Map<String, byte[]> derived = new ConcurrentHashMap<>();

    @Inject
    BlindIndex(CryptoConfig config) {
        this(KeyRing.decode(
                "staffhome.crypto.blind-index-key",
                config.blindIndexKey()
                        .orElseThrow(() -> new CryptoMisconfigured(
                                "staffhome.crypto.blind-index-key is missing: searching sealed fields needs it."))));
    }

    BlindIndex(byte[] master) {
        this.master = master.clone();
    }

    /**
     * The index of a value, {@link #LENGTH} characters; null for null.
     *
     * @param purpose what is looked up, such as {@code member.id-number}
     * @param normalised the value in the one form the caller always uses
     */
    public String of(String purpose, String normalised) {
        if (normalised == null) {
            return null;
        }
        byte[] key = derived.computeIfAbsent(purpose, name -> Hkdf.key(master, "blind-index/" + name));
        byte[] mac = Hkdf.hmac(key, normalised.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    @Override
    public String toString() {
        return "BlindIndex[purposes=" + derived.keySet() + "]";
    }
}
