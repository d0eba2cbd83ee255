package org.staffhome.welfare.publicity;

import org.staffhome.platform.problem.ProblemCode;

/** What is refused about objections; texts in {@code problems/welfare.yaml}. */
enum ObjectionProblem implements ProblemCode {
    /** No such objection. */
    UNKNOWN,
    /** The objection was decided before. */
    DECIDED
}
