package org.staffhome.local;

import java.util.List;
import java.util.Locale;

/** The processes of the suite in the order in which they are shown, each with its usual port. */
enum PartName {
    GATEWAY("Gateway", 8080),
    MEMBERSHIP("Membership", 8081),
    ACTIVITY("Activity", 8082),
    WELFARE("Welfare", 8083),
    EVALUATION("Evaluation", 8084),
    IDENTITY("Identity (Keycloak)", 8180),
    POSTGRES("PostgreSQL", 15432),
    KAFKA("Kafka", 19092);

    /** The four services, each with a schema and an event topic named like it. */
    static final List<PartName> SERVICES = List.of(MEMBERSHIP, ACTIVITY, WELFARE, EVALUATION);

    private final String title;
    private final int usualPort;

    PartName(String title, int usualPort) {
        this.title = title;
        this.usualPort = usualPort;
    }

    String title() {
        return title;
    }

    int usualPort() {
        return usualPort;
    }

    /** The name on command lines, in file names and in environment variables. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of this name; a clear error names those that there are. */
    static PartName of(String key) {
        for (PartName part : values()) {
            if (part.key().equals(key)) {
                return part;
            }
        }
        List<String> keys = java.util.Arrays.stream(values()).map(PartName::key).toList();
        throw new LocalException("There is no part \"" + key + "\"; there are " + String.join(", ", keys) + ".");
    }
}
