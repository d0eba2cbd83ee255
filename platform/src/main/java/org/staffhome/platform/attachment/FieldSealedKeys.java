package org.staffhome.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;

/**
 * Seals keys of contents as fields are sealed, under the active field key; contents sealed with an older key open as long
 * as that key is configured.
 */
@ApplicationScoped
class FieldSealedKeys implements DataKeys {
    private final FieldCipher cipher;

    FieldSealedKeys(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String seal(byte[] dataKey, String sha256) {
        return cipher.seal(Base64.getEncoder().encodeToString(dataKey), place(sha256));
    }

    @Override
    public byte[] open(String sealed, String sha256) {
        return Base64.getDecoder().decode(cipher.open(sealed, place(sha256)));
    }

    /** The hash itself is the row: its first half, 128 bits that nobody can aim at. */
    private static FieldRef place(String sha256) {
        ByteBuffer hash = ByteBuffer.wrap(HexFormat.of().parseHex(sha256));
        return FieldRef.of("attachment_content", "data_key", new UUID(hash.getLong(), hash.getLong()));
    }
}
