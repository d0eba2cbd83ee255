package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the machine says about memory, from Linux' {@code /proc}; empty where there is none. */
final class Machine {

    private static final long KIB = 1024;

    private Machine() {}

    /** Memory in bytes that programs can still get without swapping. */
    static OptionalLong availableMemory() {
        return field(Path.of("/proc/meminfo"), "MemAvailable:");
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
