package org.staffhome.membership.imports;

/** Where an import stands. */
enum ImportState {
    /** Waits to be read, or is being read. */
    READING,
    /** Read and checked; nothing is written yet. */
    PREVIEWED,
    /** The file as a whole cannot be taken; the problem says why. */
    REFUSED,
    /** Written. */
    COMMITTED,
    /** Given up before it was written. */
    DISCARDED
}
