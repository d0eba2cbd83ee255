package org.staffhome.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The business clock of the suite: a file with the ISO 8601 duration by which it differs from the system clock, which all
 * services read. Without the file they agree.
 */
final class CityClock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The services look at the file at most every 200 milliseconds. */
    private static final int SEEN_AFTER_MILLIS = 450;

    private final Path file;

    CityClock(Path file) {
        this.file = file;
    }

    /** Puts the clock to a date and time of the city, and waits until the services have seen it. */
    void moveTo(LocalDate date, LocalTime time) {
        Duration offset =
                Duration.between(Instant.now(), date.atTime(time).atZone(ZONE).toInstant());
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, offset + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the business clock cannot be moved", e);
        }
        pause();
    }

    /** Lets the business clock agree with the system clock again. */
    void backToPresent() {
        try {
            if (Files.deleteIfExists(file)) {
                pause();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the business clock cannot be put back", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SEEN_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
