package org.staffhome.platform.inbox;

/** A replica or a fact store that a rebuild empties before the log is read again; a bean per store. */
public interface Rebuildable extends Replica {
    /** Deletes all rows, inside the transaction that also forgets what was seen. */
    void clear();
}
