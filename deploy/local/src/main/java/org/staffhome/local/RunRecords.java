package org.staffhome.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.staffhome.servers.Folders;
import org.staffhome.servers.Processes;

/**
 * Remembers in the data folder which process is which part. A process counts as ours only if it is alive, began when the record
 * says and has the recorded words on its command line; a process id that somebody else got meanwhile never does.
 */
final class RunRecords {

    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final String OUTSIDE = "outside";

    private final Path folder;

    RunRecords(Path home) {
        this.folder = home.resolve("run");
    }

    /**
     * One process that was started.
     *
     * @param name the part, or {@code launcher}
     * @param process the live process
     * @param began when the process began
     * @param readyAfter how long it took until it answered; zero while it has not
     * @param address where it answers
     */
    record Running(String name, ProcessHandle process, Instant began, Duration readyAfter, String address) {}

    /** Remembers a process. The mark is what its command line contains and no other part's does. */
    void write(String name, ProcessHandle process, String mark, String address, Duration readyAfter) {
        Properties values = new Properties();
        values.setProperty("pid", Long.toString(process.pid()));
        values.setProperty(
                "began",
                Long.toString(
                        process.info().startInstant().orElse(Instant.now()).toEpochMilli()));
        values.setProperty("mark", mark);
        values.setProperty("address", address);
        values.setProperty("readyAfterMillis", Long.toString(readyAfter.toMillis()));
        store(file(name), values);
    }

    private void store(Path file, Properties values) {
        Folders.ownerOnly(folder);
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        } catch (IOException e) {
            throw new LocalException("Cannot write " + file + ".", e);
        }
    }

    /** Remembers which outside parts are used, by the names of their environment variables. */
    void writeOutside(Map<String, String> variables) {
        Properties values = new Properties();
        values.putAll(variables);
        store(file(OUTSIDE), values);
    }

    /** Which outside parts are used. */
    Map<String, String> outside() {
        Map<String, String> variables = new HashMap<>();
        try (Reader reader = Files.newBufferedReader(file(OUTSIDE))) {
            Properties values = new Properties();
            values.load(reader);
            values.stringPropertyNames().forEach(name -> variables.put(name, values.getProperty(name)));
        } catch (IOException none) {
            return Map.of();
        }
        return variables;
    }

    /** The recorded process if it is alive and really ours. */
    Optional<Running> find(String name) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file(name))) {
            values.load(reader);
            long pid = Long.parseLong(values.getProperty("pid"));
            Instant began = Instant.ofEpochMilli(Long.parseLong(values.getProperty("began")));
            Duration readyAfter = Duration.ofMillis(Long.parseLong(values.getProperty("readyAfterMillis")));
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> sameMoment(process, began))
                    .filter(process -> Processes.commandLine(process).contains(values.getProperty("mark")))
                    .map(process -> new Running(name, process, began, readyAfter, values.getProperty("address")));
        } catch (IOException | RuntimeException missingOrBroken) {
            return Optional.empty();
        }
    }

    /**
     * A process that was started but not recorded, because its launcher was killed in between: a Java or PostgreSQL process with
     * the mark, which names this data folder, on its command line.
     */
    static Optional<ProcessHandle> stray(String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(program -> program.endsWith("/java") || program.endsWith("/postgres"))
                        .orElse(false))
                .filter(process -> Processes.commandLine(process).contains(mark))
                .findFirst();
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new LocalException("Cannot delete " + file(name) + ".", e);
        }
    }

    private static boolean sameMoment(ProcessHandle process, Instant began) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, began).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    private Path file(String name) {
        return folder.resolve(name + ".properties");
    }
}
