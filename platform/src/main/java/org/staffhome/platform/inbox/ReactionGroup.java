package org.staffhome.platform.inbox;

import java.util.Locale;

/** Which consumer applies a reaction. */
public enum ReactionGroup {
    /** Replicas and facts: can be dropped and rebuilt from the log. */
    REPLICA,
    /** Side effects (an entry posted, a sign-up cancelled): done once, never repeated by a rebuild. */
    REACTION;

    String consumerGroup(String context) {
        return "staffhome-" + context + "-" + name().toLowerCase(Locale.ROOT);
    }
}
