package org.staffhome.local;

import java.time.Duration;

/** One process of the suite: how it starts, when it is ready, how it ends. */
interface Part {

    PartName name();

    /** Where it answers, as shown to people. */
    String address();

    /** What its command line contains and no other process's of this data folder does. */
    String mark();

    /** Starts the process; the caller waits until it is {@link #ready()}. */
    ProcessHandle launch();

    /** Whether it does its work now. */
    boolean ready();

    /** What has to be done once after it is ready and before others use it; may be repeated. */
    default void prepare() {}

    /** Whether a process that a killed launcher left behind goes on, instead of being stopped and started again. */
    default boolean adoptable() {
        return false;
    }

    /** The signal that ends it in an orderly way. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long the start may take on a slow machine. */
    default Duration startLimit() {
        return Duration.ofSeconds(120);
    }
}
