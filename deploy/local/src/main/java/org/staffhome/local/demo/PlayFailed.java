package org.staffhome.local.demo;

import org.staffhome.local.LocalException;

/** The play of the city could not go on: the step, the request and what was answered. */
final class PlayFailed extends LocalException {

    private static final long serialVersionUID = 1L;

    PlayFailed(String step, String request, String answer) {
        super("The demonstration city stopped at the step \"" + step + "\": " + request + " answered " + answer);
    }

    PlayFailed(String step, String request, Exception cause) {
        super("The demonstration city stopped at the step \"" + step + "\": " + request + " failed: " + cause, cause);
    }
}
