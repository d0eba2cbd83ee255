package org.staffhome.activity.signup;

/** Where a sign-up stands. */
public enum SignUpState {
    /** Has a place by arrival, or moved up from the waiting list. */
    CONFIRMED,
    /** In the waiting list. */
    WAITING,
    /** Waits for the recommendation of the member's own union. */
    SUBMITTED,
    /** Recommended; waits for the review by the member's own union. */
    RECOMMENDED,
    /** Reviewed; waits for the host. */
    REVIEWED,
    /** Has a place by decision of the host. */
    ACCEPTED,
    /** Not recommended, not passed or not accepted. */
    REJECTED,
    /** Withdrawn or ended. */
    CANCELLED;

    /** Whether the sign-up has a place. */
    public boolean holdsPlace() {
        return this == CONFIRMED || this == ACCEPTED;
    }

    /** Whether something can still become of it. */
    boolean isOpen() {
        return this != REJECTED && this != CANCELLED;
    }
}
