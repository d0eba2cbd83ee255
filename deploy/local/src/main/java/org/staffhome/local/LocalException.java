package org.staffhome.local;

/** Something that the person at the terminal can act on; the message is shown as one line, without a stack trace. */
public class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalException(String message) {
        super(message);
    }

    public LocalException(String message, Throwable cause) {
        super(message, cause);
    }
}
