package org.staffhome.platform.inbox;

import java.util.UUID;
import org.staffhome.platform.event.EventHeader;

/** Keeps a replica of a compacted topic; always rebuildable. Several beans may read one topic. */
public interface StateReaction<T> extends Replica {
    String topic();

    Class<T> payload();

    /** Takes over the state; older states never come after newer ones. */
    void apply(UUID key, EventHeader header, T data);

    /** Erases it: the thing is gone, in the case of a person for good. */
    void erase(UUID key);
}
