package org.staffhome.evaluation.fact;

/**
 * What subjects add to a fact. Shares are added and taken off again, so a fact follows its entries without being counted
 * anew; the bounds that are lost are therefore counted, not joined.
 *
 * @param value sum of the values
 * @param noUpperBound how many parts are known from below only
 * @param noLowerBound how many parts are known from above only; one that is known about loses both bounds
 * @param subjects how many subjects count
 */
record FactShare(long value, long noUpperBound, long noLowerBound, long subjects) {
    static final FactShare NONE = new FactShare(0, 0, 0, 0);

    /** The share of one subject. */
    static FactShare of(MeasuredValue value) {
        int bits = value.precision().bits();
        return new FactShare(
                value.value(),
                bits & Precision.AT_LEAST.bits(),
                (bits & Precision.BELOW.bits()) / Precision.BELOW.bits(),
                1);
    }

    FactShare plus(FactShare other) {
        return new FactShare(
                Math.addExact(value, other.value),
                noUpperBound + other.noUpperBound,
                noLowerBound + other.noLowerBound,
                subjects + other.subjects);
    }

    FactShare minus(FactShare other) {
        return plus(new FactShare(-other.value, -other.noUpperBound, -other.noLowerBound, -other.subjects));
    }
}
