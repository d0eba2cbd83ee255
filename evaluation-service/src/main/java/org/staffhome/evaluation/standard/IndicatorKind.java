package org.staffhome.evaluation.standard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an indicator gets its points. */
@Schema(description = "How an indicator gets its points (评分方式)")
public enum IndicatorKind {
    /** By an expression over the facts; fills itself. */
    METRIC(true),
    /** All items met gives the maximum, one missing gives nothing. */
    CHECKLIST(true),
    /** Points entered by the union and reviewed. */
    MANUAL(true),
    /** Points beyond the scale, by expression or by hand, at most the maximum. */
    BONUS(false),
    /** Points taken away, by expression or by hand, at most the maximum. */
    DEDUCTION(false),
    /** A condition, by expression or by hand, that takes every grade away. */
    VETO(false);

    private final boolean onScale;

    IndicatorKind(boolean onScale) {
        this.onScale = onScale;
    }

    /** Whether the maximum is part of the scale, so that all of them together must give it exactly. */
    public boolean isOnScale() {
        return onScale;
    }
}
