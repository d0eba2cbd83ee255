package org.staffhome.welfare.duty;

import org.staffhome.platform.problem.ProblemCode;

/** What the segregation of duties refuses; texts in {@code problems/welfare.yaml}. */
enum DutyProblem implements ProblemCode {
    /** The actor did an act that excludes this one. */
    SAME_PERSON,
    /** The actor belongs to the household. */
    OWN_CASE
}
