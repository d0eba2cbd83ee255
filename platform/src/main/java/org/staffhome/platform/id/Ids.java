package org.staffhome.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the ids of all rows: UUID version 7 (RFC 9562), so that new rows sort behind old ones in every index. */
public final class Ids {
    private Ids() {}

    /** A new id; later calls give greater ids within one process, and by the millisecond across processes. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
