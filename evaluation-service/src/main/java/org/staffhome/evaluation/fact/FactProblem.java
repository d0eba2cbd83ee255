package org.staffhome.evaluation.fact;

import org.staffhome.platform.problem.ProblemCode;

/** Refusals of this room; texts in {@code problems/evaluation.yaml}. */
enum FactProblem implements ProblemCode {
    METRIC_UNKNOWN;

    @Override
    public String code() {
        return "fact." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
