package org.staffhome.membership.employer;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with a unit; the texts are in {@code problems/membership.yaml}. */
public enum EmployerUnitProblem implements ProblemCode {
    UNKNOWN,
    CREDIT_CODE_INVALID,
    TAKEN,
    COVERED_ALREADY,
    ANOTHER_LINE,
    COVERED_BY_UNIONS_ALONE,
    REASON_MISSING,
    REASON_CONTRADICTS,
    PARTS_ABOVE_STAFF
}
