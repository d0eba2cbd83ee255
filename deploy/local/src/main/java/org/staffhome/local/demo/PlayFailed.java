package org.staffhome.local.demo;

import org.staffhome.local.LocalException;

/** The play of the city could not go on: the step, the request, what was answered, and how to go on. */
final class PlayFailed extends LocalException {

    private static final long serialVersionUID = 1L;

    private static final String HOW_TO_GO_ON =
            ". On the same day deploy/demo goes on there; deploy/up --fresh starts over.";

    PlayFailed(String step, String request, String answer) {
        super(stopped(step) + request + " answered " + answer + HOW_TO_GO_ON);
    }

    PlayFailed(String step, String request, Exception cause) {
        super(stopped(step) + request + " failed: " + cause + HOW_TO_GO_ON, cause);
    }

    private static String stopped(String step) {
        return "The demonstration city stopped at the step \"" + step + "\": ";
    }
}
