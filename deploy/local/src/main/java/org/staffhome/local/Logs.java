package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code deploy/logs}: the end of a part's log, and what is added to it. */
final class Logs {

    private static final String LINES = "200";

    private final Settings settings;

    Logs(Settings settings) {
        this.settings = settings;
    }

    void show(String name, boolean follow) {
        Path log = settings.log(PartName.of(name).key());
        if (!Files.exists(log)) {
            throw new LocalException("There is no log " + log + "; was the suite ever up?");
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", LINES));
        if (follow) {
            command.add("-F");
        }
        command.add(log.toString());
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new LocalException("Cannot show " + log + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
