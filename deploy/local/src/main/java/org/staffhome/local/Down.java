package org.staffhome.local;

import java.time.Duration;
import java.util.Optional;
import org.staffhome.local.RunRecords.Running;
import org.staffhome.servers.Processes;

/** {@code deploy/down}: tells the launcher to stop; if it was killed, stops what it left behind. */
final class Down {

    private static final Duration LAUNCHER_LIMIT = Duration.ofSeconds(180);

    private final RunRecords records;
    private final Suite suite;
    private final Terminal terminal;

    Down(Settings settings, Suite suite, Terminal terminal) {
        this.records = new RunRecords(settings.home());
        this.suite = suite;
        this.terminal = terminal;
    }

    void run() {
        Optional<Running> launcher = records.find(Up.LAUNCHER);
        if (launcher.isPresent()) {
            ProcessHandle process = launcher.get().process();
            terminal.say("Telling the launcher (process " + process.pid() + ") to stop");
            Processes.signal(process, "TERM");
            if (!Processes.awaitEnd(process, LAUNCHER_LIMIT)) {
                throw new LocalException("The launcher did not stop within " + LAUNCHER_LIMIT.toSeconds() + " s.");
            }
        }
        boolean leftovers = suite.stopLeftovers();
        terminal.say(launcher.isPresent() || leftovers ? "Everything is stopped" : "Nothing was running");
    }
}
