package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The demonstration city on the first start of a data folder. A file in the folder remembers what became of it, so that later
 * starts leave it alone. A play that fails is told in one line and leaves the suite up: {@code deploy/demo} goes on with it.
 */
final class FirstCity {

    /** Instead of a size: no city is wanted. */
    static final String EMPTY = "empty";

    private static final String INCOMPLETE = "incomplete";

    private final Path marker;
    private final Optional<City> city;
    private final Terminal terminal;

    FirstCity(Path home, Optional<City> city, Terminal terminal) {
        this.marker = home.resolve("city");
        this.city = city;
        this.terminal = terminal;
    }

    /** Loads the city, unless this folder was asked before. */
    void load(SuiteAccess suite, String size) {
        if (Files.exists(marker)) {
            return;
        }
        if (city.isEmpty() || EMPTY.equals(size)) {
            remember(EMPTY);
            return;
        }
        terminal.say("Loading the demonstration city");
        try {
            city.get().load(suite, size);
            remember(size);
        } catch (RuntimeException e) {
            remember(INCOMPLETE);
            terminal.say("The suite is up, but the demonstration city is not complete: " + e.getMessage());
        }
    }

    private void remember(String what) {
        try {
            Files.writeString(marker, what + "\n");
        } catch (IOException e) {
            throw new LocalException("Cannot write " + marker + ".", e);
        }
    }
}
