package org.staffhome.platform.attachment;

import java.util.Base64;

/** Writes the keys of contents down as they are, each with its hash; for tests without a key ring. */
final class PlainKeys implements DataKeys {
    @Override
    public String seal(byte[] dataKey, String sha256) {
        return Base64.getEncoder().encodeToString(dataKey) + "." + sha256;
    }

    @Override
    public byte[] open(String sealed, String sha256) {
        if (!sealed.endsWith("." + sha256)) {
            throw new IllegalStateException("the key of other content");
        }
        return Base64.getDecoder().decode(sealed.substring(0, sealed.indexOf('.')));
    }
}
