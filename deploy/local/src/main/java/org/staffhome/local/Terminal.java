package org.staffhome.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the terminal sees: one line per step, with the seconds since the beginning. */
final class Terminal {

    private final PrintStream out;
    private final Instant begun = Instant.now();

    Terminal(PrintStream out) {
        this.out = out;
    }

    /** A step, with the time since the beginning. */
    synchronized void say(String text) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(Duration.between(begun, Instant.now())), text);
        out.flush();
    }

    /** A line as it is. */
    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    PrintStream stream() {
        return out;
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
