package org.staffhome.evaluation.scoring;

import org.staffhome.platform.problem.ProblemCode;

/** Refusals of awarding a grade; texts in {@code problems/evaluation.yaml}. */
enum GradeProblem implements ProblemCode {
    PREREQUISITE_MISSING,
    NOT_REACHED;

    @Override
    public String code() {
        return "grade." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
