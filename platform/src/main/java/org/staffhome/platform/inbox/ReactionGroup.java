package org.staffhome.platform.inbox;

import java.util.Arrays;
import java.util.Locale;

/** Which consumer applies a reaction; each has a thread and a consumer group of its own. */
public enum ReactionGroup {
    /**
     * Organisations and grants, apart from everything else: who may do what must be known within seconds, however many
     * members a roster brings in the same minute. A rebuild makes them first.
     */
    AUTHORITY,
    /** Replicas and facts: can be dropped and rebuilt from the log. */
    REPLICA,
    /** Side effects (an entry posted, a sign-up cancelled): done once, never repeated by a rebuild. */
    REACTION;

    /** The group behind the name of a consumer group of a service. */
    static ReactionGroup of(String context, String consumerGroup) {
        return Arrays.stream(values())
                .filter(group -> group.consumerGroup(context).equals(consumerGroup))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(consumerGroup + " is none of " + context));
    }

    String consumerGroup(String context) {
        return "staffhome-" + context + "-" + name().toLowerCase(Locale.ROOT);
    }
}
