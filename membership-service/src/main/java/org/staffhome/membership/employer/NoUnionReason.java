package org.staffhome.membership.employer;

/** Why a unit has no union (未建会原因). */
public enum NoUnionReason {
    /** The owner fears a union. */
    OWNER_FEAR,
    /** The authority fears for its investment. */
    INVESTMENT_FEAR,
    /** The workers fear for their jobs. */
    WORKER_FEAR,
    OTHER
}
