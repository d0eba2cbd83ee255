package org.staffhome.welfare.duty;

/** What people do with an application; each act is recorded with its actor. */
public enum AidAct {
    APPLIED,
    CONSENTED,
    VERIFIED,
    VISITED,
    REVIEWED,
    PUBLICISED,
    OBJECTED,
    OBJECTION_UPHELD,
    OBJECTION_DISMISSED,
    APPROVED,
    PAID,
    RETURNED,
    FOLLOWED_UP,
    REJECTED,
    WITHDRAWN;

    /** Whether someone may do this for his own household: only what an applicant does. */
    boolean forOneself() {
        return this == APPLIED || this == CONSENTED || this == WITHDRAWN;
    }
}
