package org.staffhome.evaluation.round;

import org.staffhome.platform.problem.ProblemCode;

/** Refusals of this room; texts in {@code problems/evaluation.yaml}. */
enum RoundProblem implements ProblemCode {
    UNKNOWN,
    CALENDAR_OUT_OF_ORDER,
    CALENDAR_PAST,
    CALENDAR_SHORTENED,
    NOBODY_IN_SCOPE,
    UNIONS_IN_ANOTHER_ROUND,
    STANDARD_NOT_VALID_YET,
    CLOSED_ALREADY,
    ASSESSMENTS_NOT_FINAL;

    @Override
    public String code() {
        return "round." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
