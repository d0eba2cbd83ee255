package org.staffhome.membership.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate that can be checked: unknown when what it is measured against is unknown or none. */
@Schema(description = "A rate with what it was computed from")
public record Rate(
        @Schema(description = "Numerator; null when unknown", examples = "900")
        Long numerator,

        @Schema(description = "Denominator; null when unknown", examples = "1000")
        Long denominator,

        @Schema(
                description = "Numerator by denominator with four decimals, half up; null when the denominator is"
                        + " unknown or zero",
                examples = "0.9000")
        BigDecimal value) {

    private static final int DECIMALS = 4;

    /** The rate of two counts, either of which may be null. */
    static Rate of(Long numerator, Long denominator) {
        BigDecimal value = numerator == null || denominator == null || denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
        return new Rate(numerator, denominator, value);
    }
}
