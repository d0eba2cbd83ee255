package org.staffhome.platform.clock;

import java.time.Instant;

/** The time of the machine, for evidence: when an audit row was written or sealed, whatever day the rules play. */
public final class WallClock {
    private WallClock() {}

    public static Instant now() {
        return Instant.now();
    }
}
