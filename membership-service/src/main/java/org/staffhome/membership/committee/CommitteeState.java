package org.staffhome.membership.committee;

/** Where a committee stands. */
public enum CommitteeState {
    /** Elected; the result waits for the approval of the next higher organisation. */
    REPORTED,
    /** Approved. Past its last day it stays in office until the next is elected, but its authority has ended. */
    IN_OFFICE,
    REFUSED,
    ENDED
}
