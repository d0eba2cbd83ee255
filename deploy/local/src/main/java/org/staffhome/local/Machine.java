package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the machine says about memory, from Linux' {@code /proc}; empty where there is none. */
final class Machine {

    private static final long KIB = 1024;
    private static final double GIB = 1 << 30;
    private static final long NEEDED_MEMORY = 3L << 30;

    private Machine() {}

    /** Memory in bytes that programs can still get without swapping. */
    static OptionalLong availableMemory() {
        return field(Path.of("/proc/meminfo"), "MemAvailable:");
    }

    /**
     * Fails, with one line, when the suite does not fit.
     *
     * @param available bytes that are free; empty when the machine does not say, which is no failure
     * @param used bytes that parts of the suite, which are running already, have
     */
    static void requireMemory(OptionalLong available, long used) {
        if (available.isPresent() && available.getAsLong() + used < NEEDED_MEMORY) {
            throw new LocalException(String.format(
                    Locale.ROOT,
                    "Only %.1f GB of memory are free; the suite needs 3 GB.",
                    available.getAsLong() / GIB));
        }
    }

    /** Resident memory of a process in bytes; of its child processes only what they do not share with others. */
    static OptionalLong residentMemory(ProcessHandle process) {
        OptionalLong own = field(status(process), "VmRSS:");
        if (own.isEmpty()) {
            return own;
        }
        try (Stream<ProcessHandle> children = process.descendants()) {
            long theirs = children.mapToLong(
                            child -> field(status(child), "RssAnon:").orElse(0))
                    .sum();
            return OptionalLong.of(own.getAsLong() + theirs);
        }
    }

    private static Path status(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()), "status");
    }

    private static OptionalLong field(Path file, String name) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst();
        } catch (IOException noSuchProcess) {
            return OptionalLong.empty();
        }
    }
}
