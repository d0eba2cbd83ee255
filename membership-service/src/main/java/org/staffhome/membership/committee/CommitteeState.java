package org.staffhome.membership.committee;

/** Where a committee stands. */
public enum CommitteeState {
    /** Elected; the result waits for the approval of the next higher organisation. */
    REPORTED,
    /** Approved before the first day of its term, on which it takes office; the present committee stays until then. */
    APPROVED,
    /** In office. Past its last day it stays in office until the next is elected, but its authority has ended. */
    IN_OFFICE,
    REFUSED,
    ENDED
}
