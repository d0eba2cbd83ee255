package org.staffhome.evaluation.assessment;

import org.staffhome.platform.problem.ProblemCode;

/** Refusals of this room; texts in {@code problems/evaluation.yaml}. */
enum AssessmentProblem implements ProblemCode {
    UNKNOWN,
    STEP_NOT_NEXT,
    NOT_IN_SELF_ASSESSMENT,
    NOT_IN_REVIEW,
    INDICATOR_UNKNOWN,
    FILLS_ITSELF,
    VETO_IS_REVIEWED,
    POINTS_MISSING,
    POINTS_OUT_OF_RANGE,
    ITEM_UNKNOWN,
    MARK_DOES_NOT_FIT,
    REASON_MISSING,
    REVIEWER_NOT_ABOVE,
    NOT_THE_ORGANIZER,
    NOT_IN_SCOPE_OF_ROUND,
    ENROLLED_ALREADY,
    IN_ANOTHER_ROUND,
    STEP_IS_OVER,
    ENTRIES_NOT_REVIEWED,
    PUBLICITY_RUNNING;

    @Override
    public String code() {
        return "assessment." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
