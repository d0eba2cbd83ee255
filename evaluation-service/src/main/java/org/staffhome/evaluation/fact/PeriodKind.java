package org.staffhome.evaluation.fact;

/** What a metric's year means. */
public enum PeriodKind {
    /** What happened within the civil year (Asia/Shanghai). */
    YEAR,
    /** What stands at the end of the civil year: everything up to it counts. */
    YEAR_END
}
