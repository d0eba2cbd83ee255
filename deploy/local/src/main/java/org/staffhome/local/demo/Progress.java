package org.staffhome.local.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Shows how far the play is: one line per step, and on a terminal a bar on the error stream below them. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintStream lines;
    private final PrintStream bar;
    private final int steps;
    private int begun;
    private String step = "beginning";

    /**
     * @param lines takes one line per step
     * @param bar takes the bar, or null for none
     */
    Progress(PrintStream lines, PrintStream bar, int steps) {
        this.lines = lines;
        this.bar = bar;
        this.steps = steps;
    }

    /** A step begins. */
    void begin(String name) {
        step = name;
        begun++;
        clear();
        lines.println(String.format(Locale.ROOT, "  %2d/%d  %s", begun, steps, name));
        lines.flush();
        draw();
    }

    /** Something worth a line within the step. */
    void note(String text) {
        clear();
        lines.println("         " + text);
        lines.flush();
        draw();
    }

    void end() {
        clear();
    }

    String step() {
        return step;
    }

    private void draw() {
        if (bar != null) {
            int done = WIDTH * begun / Math.max(1, steps);
            bar.print("\r[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "] " + 100 * begun / Math.max(1, steps)
                    + " %");
            bar.flush();
        }
    }

    private void clear() {
        if (bar != null) {
            bar.print("\r\u001b[K");
            bar.flush();
        }
    }
}
