package org.staffhome.platform.event;

/** Names of topics. */
public final class Topics {
    private Topics() {}

    /** Topic of what happened in a context. */
    public static String events(String context) {
        return "staffhome." + context + ".events.v1";
    }

    /** Compacted topic of how things of a context are now. */
    public static String state(String context, String thing) {
        return "staffhome." + context + "." + thing + ".state.v1";
    }

    /** Topic of the hash heads of a context's audit. */
    public static String auditHeads(String context) {
        return "staffhome." + context + ".audit-heads.v1";
    }

    /** The event topic that carries a type such as {@code welfare.aid.paid.v1}. */
    public static String ofType(String type) {
        return events(type.substring(0, type.indexOf('.')));
    }

    /** Whether a topic keeps only the last value of each key. */
    public static boolean isState(String topic) {
        return topic.endsWith(".state.v1");
    }
}
