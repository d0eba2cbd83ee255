package org.staffhome.membership.office;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with any office and with accounts; the texts are in {@code problems/membership.yaml}. */
public enum OfficeProblem implements ProblemCode {
    MEMBER_UNKNOWN,
    MEMBER_NOT_ELIGIBLE,
    ORGANIZATION_NOT_ESTABLISHED,
    ROLES_INCOMPATIBLE,
    END_BEFORE_START,
    END_IN_FUTURE,
    ACCOUNT_TAKEN
}
