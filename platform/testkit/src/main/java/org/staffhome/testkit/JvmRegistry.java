package org.staffhome.testkit;

import java.util.function.Supplier;

/**
 * Values that are the same in the whole JVM. Quarkus loads test classes again for every test profile, so static fields are
 * not enough; system properties are.
 */
final class JvmRegistry {

    private static final String PREFIX = "staffhome.testkit.";

    private JvmRegistry() {}

    /** The value of this name; the first caller in the JVM makes it. */
    static String once(String name, Supplier<String> maker) {
        // The monitor is an object of the JDK, so it is one for all class loaders.
        synchronized (System.getProperties()) {
            String present = System.getProperty(PREFIX + name);
            if (present == null) {
                present = maker.get();
                System.setProperty(PREFIX + name, present);
            }
            return present;
        }
    }
}
