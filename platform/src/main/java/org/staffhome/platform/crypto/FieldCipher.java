package org.staffhome.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Seals sensitive columns (identity numbers, phones, bank accounts, health, income): AES-256-GCM, one derived key per
 * column, bound to the row. Null stays null.
 *
 * <p>Old keys open, the active key seals, so keys change without a pause: {@link #isStale} and {@link #reseal} are the
 * steps, {@link FieldRotation} walks a whole table.
 */
@ApplicationScoped
public class FieldCipher {
    private final Envelope envelope;

    @Inject
    FieldCipher(CryptoConfig config) {
        this(KeyRing.read("staffhome.crypto.active-key", config.activeKey(), "staffhome.crypto.keys", config.keys()));
    }

    FieldCipher(KeyRing ring) {
        this.envelope = new Envelope(ring);
    }

    /** Seals a value for its place; the result is text of the column and tells its key id, nothing else. */
    public String seal(String plain, FieldRef ref) {
        return plain == null ? null : envelope.seal(plain, ref.purpose(), ref.bound());
    }

    /**
     * Opens the value of a place.
     *
     * @throws SealBroken when it was changed, belongs to another place, or its key is gone
     */
    public String open(String sealed, FieldRef ref) {
        return sealed == null ? null : envelope.open(sealed, ref.purpose(), ref.bound());
    }

    /** Whether the value was sealed with a key that is no longer the active one. */
    public boolean isStale(String sealed) {
        return sealed != null && envelope.isStale(sealed);
    }

    /** The value sealed with the active key, or empty when it already is. */
    public Optional<String> reseal(String sealed, FieldRef ref) {
        return isStale(sealed) ? Optional.of(seal(open(sealed, ref), ref)) : Optional.empty();
    }

    String activeKeyId() {
        return envelope.activeKeyId();
    }

    @Override
    public String toString() {
        return "FieldCipher[" + envelope + "]";
    }
}
