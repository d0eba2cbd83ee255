package org.staffhome.evaluation.sheet;

import java.math.BigDecimal;
import java.util.UUID;
import org.staffhome.evaluation.scoring.ScoreSheet;

/**
 * A sheet as it is stored.
 *
 * @param hundred the total on the scale of 100
 * @param explanation the frozen explanation as JSON; null until the assessment is final
 */
public record StoredSheet(
        UUID assessmentId,
        UUID standardId,
        int year,
        UUID organizationId,
        BigDecimal hundred,
        boolean frozen,
        String explanation,
        ScoreSheet sheet) {}
