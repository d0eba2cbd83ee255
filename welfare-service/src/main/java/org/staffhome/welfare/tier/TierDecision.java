package org.staffhome.welfare.tier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of the tier policy with its intermediate numbers, in fen. */
public record TierDecision(
        @Schema(description = "The tier", examples = "DEEP") Tier tier,

        @Schema(description = "The sentence of the rules that decided", examples = "BELOW_LINE")
        TierReason reason,

        @Schema(description = "Spending that counted, fen per year", examples = "1200000")
        long rigidSpendingFen,

        @Schema(description = "Income less rigid spending, fen per year; may be negative", examples = "1800000")
        long remainderFen,

        @Schema(description = "12 times persons: remainder / divisor is the amount per head and month", examples = "36")
        int divisor,

        @Schema(
                description = "Remainder / divisor rounded down to the fen, for display; comparisons are exact",
                examples = "50000")
        long perHeadMonthFen,

        @Schema(description = "Living line, fen per head and month", examples = "85000")
        long lineFen,

        @Schema(description = "Relative multiple times line, rounded down, for display", examples = "170000")
        long relativeLimitFen,

        @Schema(description = "Edge multiple times line, rounded down, for display", examples = "212500")
        long edgeLimitFen) {}
