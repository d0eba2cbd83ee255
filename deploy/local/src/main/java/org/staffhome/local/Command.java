package org.staffhome.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.staffhome.servers.Folders;

/** Runs a program to its end with its output in a log file, and shows the end of that file when it fails. */
final class Command {

    private final Path folder;
    private final Path log;

    Command(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    void run(String failure, List<String> words) {
        Folders.ownerOnly(log.getParent());
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new LocalException(LogFile.faults(log) + failure + "; all of its output is in " + log + ".");
            }
        } catch (IOException e) {
            throw new LocalException("Cannot run " + words.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException(failure + ": interrupted.", e);
        }
    }
}
