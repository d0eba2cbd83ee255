package org.staffhome.welfare.tier;

/** Which sentence of the rules decided the tier. */
public enum TierReason {
    /** An exclusion of the rulebook applies. */
    EXCLUDED,
    /** Fees of a private school are above the allowed multiple. */
    PRIVATE_SCHOOL,
    /** Per head and month below the living line. */
    BELOW_LINE,
    /** Per head and month below the relative multiple of the line. */
    BELOW_RELATIVE_LIMIT,
    /** A named event of the rulebook happened. */
    NAMED_EVENT,
    /** The loss is above the share of the annual income. */
    GREAT_LOSS,
    /** Per head and month below the edge multiple of the line. */
    NEAR_LINE,
    /** None of the above. */
    ABOVE_LINES
}
