package org.staffhome.evaluation.standard;

import org.staffhome.platform.problem.ProblemCode;

/** Refusals of this room; texts in {@code problems/evaluation.yaml}. */
enum StandardProblem implements ProblemCode {
    UNKNOWN,
    SCALE_UNSUPPORTED,
    POINTS_DO_NOT_ADD_UP,
    INDICATOR_CODE_TWICE,
    GROUP_CODE_TWICE,
    TOO_DEEP,
    TOO_MANY_INDICATORS,
    EXPRESSION_MISSING,
    EXPRESSION_NOT_ALLOWED,
    EXPRESSION_FAULTY,
    ITEMS_MISSING,
    ITEMS_NOT_ALLOWED,
    VETO_WITH_POINTS,
    POINTS_MISSING,
    GRADES_OUT_OF_ORDER,
    GRADE_REQUIRES_HIGHER,
    NOT_A_DRAFT,
    NOT_PUBLISHED,
    DRAFT_EXISTS,
    TEMPLATE_UNKNOWN;

    @Override
    public String code() {
        return "standard." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
