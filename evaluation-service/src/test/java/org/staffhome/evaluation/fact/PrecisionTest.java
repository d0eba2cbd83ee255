package org.staffhome.evaluation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    @Test
    void aSumKeepsTheWeakestPrecision() {
        MeasuredValue counted = MeasuredValue.exact(200);
        assertThat(counted.plus(new MeasuredValue(40, Precision.AT_LEAST)))
                .isEqualTo(new MeasuredValue(240, Precision.AT_LEAST));
        assertThat(counted.plus(new MeasuredValue(40, Precision.BELOW)))
                .isEqualTo(new MeasuredValue(240, Precision.BELOW));
        assertThat(counted.plus(MeasuredValue.exact(1)).precision()).isEqualTo(Precision.EXACT);
    }

    @Test
    void aLowerAndAnUpperBoundLeaveNoBound() {
        assertThat(Precision.AT_LEAST.weakest(Precision.BELOW)).isEqualTo(Precision.ABOUT);
        assertThat(Precision.ABOUT.weakest(Precision.EXACT)).isEqualTo(Precision.ABOUT);
    }

    @Property
    void joiningPrecisionsHasNoOrder(@ForAll Precision a, @ForAll Precision b, @ForAll Precision c) {
        assertThat(a.weakest(b)).isEqualTo(b.weakest(a));
        assertThat(a.weakest(b).weakest(c)).isEqualTo(a.weakest(b.weakest(c)));
        assertThat(a.weakest(a)).isEqualTo(a);
        assertThat(Precision.ofBits(a.bits() | b.bits())).isEqualTo(a.weakest(b));
    }

    /** A bound that a sum still has must be true of every pair of true values behind the parts. */
    @Property
    void aBoundOfASumIsTrue(
            @ForAll Precision a,
            @ForAll Precision b,
            @ForAll @IntRange(max = 9) int distanceOfA,
            @ForAll @IntRange(max = 9) int distanceOfB) {
        MeasuredValue sum = new MeasuredValue(100, a).plus(new MeasuredValue(50, b));
        long truth = trueValue(100, a, distanceOfA) + trueValue(50, b, distanceOfB);
        switch (sum.precision()) {
            case EXACT -> assertThat(truth).isEqualTo(sum.value());
            case AT_LEAST -> assertThat(truth).isGreaterThanOrEqualTo(sum.value());
            case BELOW -> assertThat(truth).isLessThanOrEqualTo(sum.value());
            case ABOUT -> assertThat(truth).isBetween(sum.value() - 18, sum.value() + 18);
        }
    }

    private static long trueValue(long told, Precision precision, int distance) {
        return switch (precision) {
            case EXACT -> told;
            case AT_LEAST -> told + distance;
            case BELOW -> told - distance;
            case ABOUT -> distance % 2 == 0 ? told + distance : told - distance;
        };
    }
}
