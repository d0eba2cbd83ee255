package org.staffhome.platform.scope;

import org.staffhome.platform.problem.ProblemCode;

/** Problems of looking an organisation up. */
enum OrganizationProblem implements ProblemCode {
    UNKNOWN
}
