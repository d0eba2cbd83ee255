package org.staffhome.welfare.household;

/**
 * The result of the tier policy with its intermediate numbers.
 *
 * @param tier the tier
 * @param reason the sentence of the rules that decided
 * @param rigidSpendingFen spending that counted, fen per year
 * @param remainderFen income less rigid spending, fen per year; may be negative
 * @param divisor 12 times persons: remainder / divisor is the amount per head and month
 * @param perHeadMonthFen remainder / divisor rounded down to the fen, for display only; comparisons are exact
 * @param lineFen living line, fen per head and month
 * @param relativeLimitFen relative multiple times line, rounded down, for display only
 * @param edgeLimitFen edge multiple times line, rounded down, for display only
 */
record TierDecision(
        Tier tier,
        TierReason reason,
        long rigidSpendingFen,
        long remainderFen,
        int divisor,
        long perHeadMonthFen,
        long lineFen,
        long relativeLimitFen,
        long edgeLimitFen) {}
