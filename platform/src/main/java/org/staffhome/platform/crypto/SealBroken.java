package org.staffhome.platform.crypto;

/**
 * A sealed value that does not open: changed, moved to another row or column, cut, or sealed with a key that is not
 * configured. The message says where, never what.
 */
public final class SealBroken extends IllegalStateException {
    SealBroken(String message) {
        super(message);
    }

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
