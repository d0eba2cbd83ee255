package org.staffhome.evaluation.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How exactly a figure is known (余, 近, 左右 in the offices' reports). A sum keeps the weakest precision of its parts.
 *
 * <p>{@link #ABOUT} is the weakest of all; {@link #AT_LEAST} and {@link #BELOW} each keep one bound, so a sum over both
 * keeps none and is {@link #ABOUT}. The bits are the bounds that were lost: joining two precisions is a bitwise or, which
 * SQL does too ({@code bit_or}), in any order and any grouping with the same result.
 */
@Schema(description = "How exactly a figure is known; a sum keeps the weakest precision of its parts (精确程度)")
public enum Precision {
    /** Counted. */
    EXACT(0),
    /** A lower bound: 多, 余, 以上. */
    AT_LEAST(1),
    /** An upper bound: 近, 不足. */
    BELOW(2),
    /** Neither bound holds: 左右, 约. */
    ABOUT(3);

    private static final Precision[] BY_BITS = {EXACT, AT_LEAST, BELOW, ABOUT};

    private final int bits;

    Precision(int bits) {
        this.bits = bits;
    }

    /** The bounds that are lost, 0 to 3; what the tables store. */
    public int bits() {
        return bits;
    }

    /** The precision that stands for these bits. */
    public static Precision ofBits(int bits) {
        if (bits < 0 || bits >= BY_BITS.length) {
            throw new IllegalArgumentException("No precision has the bits " + bits);
        }
        return BY_BITS[bits];
    }

    /** The precision of a sum of a figure of this and one of the other precision. */
    public Precision weakest(Precision other) {
        return BY_BITS[bits | other.bits];
    }
}
