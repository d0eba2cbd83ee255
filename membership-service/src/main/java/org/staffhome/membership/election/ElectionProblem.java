package org.staffhome.membership.election;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with the procedure of an election; the texts are in {@code problems/membership.yaml}. */
enum ElectionProblem implements ProblemCode {
    NOT_IN_OFFICE_ABOVE
}
