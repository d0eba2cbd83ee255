package org.staffhome.platform.job;

/** Where a job stands. */
public enum JobState {
    /** Waits for a free worker. */
    QUEUED,
    /** A worker is at it, or was until it died and another takes over. */
    RUNNING,
    /** Finished, with a result. */
    DONE,
    /** Given up, with a reason. */
    FAILED,
    /** Stopped on wish; what was committed before stays. */
    CANCELLED;

    boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
