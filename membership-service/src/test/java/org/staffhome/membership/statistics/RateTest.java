package org.staffhome.membership.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A rate is what it is measured against; unknown is not full. */
class RateTest {

    @Test
    void nineHundredOfAThousandIsNinetyPercent() {
        assertThat(Rate.of(900L, 1000L).value()).isEqualByComparingTo("0.9");
    }

    @Test
    void anUnknownOrEmptyDenominatorGivesNoRate() {
        assertThat(Rate.of(4859L, null).value()).isNull();
        assertThat(Rate.of(0L, 0L).value()).isNull();
        assertThat(Rate.of(null, 10L).value()).isNull();
    }

    @Test
    void halvesAreRoundedUp() {
        assertThat(Rate.of(898L, 1120L).value()).isEqualByComparingTo("0.8018");
    }
}
