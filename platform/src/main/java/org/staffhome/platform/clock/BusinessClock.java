package org.staffhome.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The time that rules are decided by: terms, deadlines, publicity, rounds. Security (tokens, sessions) never uses it.
 *
 * <p>It follows the system clock. A test sets it; the local suite shifts it for all services at once by a file that
 * holds an ISO 8601 duration ({@code -P300D}), so that a demonstration can play a year. Without
 * {@code staffhome.clock.file} there is no way to move it from outside the process.
 */
@ApplicationScoped
public class BusinessClock {
    /** The zone of every civil date of the product. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration FILE_READ_INTERVAL = Duration.ofMillis(200);

    private final Clock system;
    private final Optional<Path> file;
    private final AtomicReference<Clock> fixed = new AtomicReference<>();
    private volatile Offset offset = new Offset(Instant.EPOCH, Duration.ZERO);

    private record Offset(Instant readAt, Duration value) {}

    @Inject
    BusinessClock(@ConfigProperty(name = "staffhome.clock.file") Optional<Path> file) {
        this(Clock.system(ZONE), file);
    }

    BusinessClock(Clock system, Optional<Path> file) {
        this.system = system;
        this.file = file;
    }

    /** The instant that rules see now. */
    public Instant now() {
        Clock set = fixed.get();
        if (set != null) {
            return set.instant();
        }
        Instant real = system.instant();
        return file.isEmpty() ? real : real.plus(offset(real));
    }

    /** The civil date in {@link #ZONE} that rules see today. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Stops the clock of this process at an instant; for tests. */
    public void set(Instant instant) {
        fixed.set(Clock.fixed(instant, ZONE));
    }

    /** Stops the clock of this process at the noon of a date; for tests. */
    public void set(LocalDate date) {
        set(date.atTime(12, 0).atZone(ZONE).toInstant());
    }

    /** Lets the clock run again. */
    public void reset() {
        fixed.set(null);
    }

    private Duration offset(Instant real) {
        Offset known = offset;
        if (Duration.between(known.readAt(), real).compareTo(FILE_READ_INTERVAL) < 0) {
            return known.value();
        }
        Duration value = read();
        offset = new Offset(real, value);
        return value;
    }

    private Duration read() {
        Path path = file.orElseThrow();
        if (!Files.isRegularFile(path)) {
            return Duration.ZERO;
        }
        try {
            String text = Files.readString(path).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (IOException | DateTimeParseException e) {
            throw new IllegalStateException(
                    "staffhome.clock.file does not hold an ISO 8601 duration such as -PT720H", e);
        }
    }
}
