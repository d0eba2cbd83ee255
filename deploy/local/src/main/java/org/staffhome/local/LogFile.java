package org.staffhome.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads from a log what somebody needs to see who asks why a program did not start. */
final class LogFile {

    private static final int LINES = 12;
    private static final int WIDTH = 240;
    private static final Set<String> FAULTS = Set.of("ERROR", "FATAL", "SEVERE");
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogFile() {}

    /**
     * The last faults of a log, each line ended by a line feed: of a JSON log the errors with their causes, of a plain one its
     * last lines. Empty when there is no log.
     */
    static String faults(Path log) {
        List<String> lines;
        try {
            lines = Files.readAllLines(log);
        } catch (IOException unreadable) {
            return "";
        }
        List<String> shown =
                lines.stream().map(LogFile::shown).flatMap(Optional::stream).toList();
        StringBuilder text = new StringBuilder();
        for (String line : shown.subList(Math.max(0, shown.size() - LINES), shown.size())) {
            text.append(line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line)
                    .append('\n');
        }
        return text.toString();
    }

    /** Sets a log aside, so that a new one tells of one run only; the one before that goes away. */
    static void rotate(Path log) {
        try {
            if (Files.exists(log)) {
                Path previous = log.resolveSibling(log.getFileName() + ".previous");
                Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new LocalException("Cannot set aside " + log + ".", e);
        }
    }

    private static Optional<String> shown(String line) {
        if (!line.startsWith("{")) {
            return line.isBlank() || line.startsWith("\tat ") ? Optional.empty() : Optional.of(line);
        }
        try {
            JsonNode entry = JSON.readTree(line);
            if (!FAULTS.contains(entry.path("level").asText())) {
                return Optional.empty();
            }
            StringBuilder text = new StringBuilder(entry.path("message").asText());
            JsonNode cause = entry.path("exception");
            while (cause.has("exception") || cause.has("exceptionType")) {
                JsonNode exception = cause.has("exception") ? cause.path("exception") : cause;
                text.append(": ").append(exception.path("message").asText());
                cause = exception.path("causedBy");
            }
            return Optional.of(text.toString());
        } catch (JsonProcessingException plain) {
            return Optional.of(line);
        }
    }
}
