package org.staffhome.evaluation.scoring;

import java.math.BigDecimal;

/**
 * What a person entered for an indicator and counts now.
 *
 * @param points points given; null for a veto
 * @param vetoed whether the veto applies; false for all other kinds
 * @param reviewed whether a reviewer decided it, which goes before the union's own entry and before the facts
 */
public record Mark(BigDecimal points, boolean vetoed, boolean reviewed) {
    /** Points entered by the union itself. */
    public static Mark self(BigDecimal points) {
        return new Mark(points, false, false);
    }

    /** Points decided by a reviewer. */
    public static Mark review(BigDecimal points) {
        return new Mark(points, false, true);
    }

    /** A veto decided by a reviewer. */
    public static Mark veto(boolean applies) {
        return new Mark(null, applies, true);
    }
}
