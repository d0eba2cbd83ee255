package org.staffhome.evaluation.rating;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.staffhome.evaluation.standard.Grade;

/**
 * The final result of an organisation in a round.
 *
 * @param grade null when no grade was reached
 * @param score total on the scale
 */
public record HomeRating(
        UUID id,
        UUID organizationId,
        String orgPath,
        UUID roundId,
        UUID standardId,
        int year,
        Grade grade,
        BigDecimal score,
        int scale,
        Instant ratedAt) {}
