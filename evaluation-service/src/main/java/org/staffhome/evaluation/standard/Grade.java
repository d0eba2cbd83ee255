package org.staffhome.evaluation.standard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grades of a staff home, lowest first: 合格, 先进, 模范. The order of the constants is the order of the grades. */
@Schema(description = "Grade of a staff home, lowest first: QUALIFIED (合格), ADVANCED (先进), MODEL (模范)")
public enum Grade {
    QUALIFIED,
    ADVANCED,
    MODEL;

    /** Whether this grade is the other one or a higher one; no grade at all (null) is below every grade. */
    public boolean isAtLeast(Grade other) {
        return other == null || compareTo(other) >= 0;
    }
}
