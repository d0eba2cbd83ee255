package org.staffhome.platform.crypto;

/** A key that is missing or cannot be used; the message is one line for the operator and holds no secret. */
final class CryptoMisconfigured extends IllegalStateException {
    CryptoMisconfigured(String message) {
        super(message);
    }
}
