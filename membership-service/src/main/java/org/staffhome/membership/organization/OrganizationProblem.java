package org.staffhome.membership.organization;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with an organisation; the texts are in {@code problems/membership.yaml}. */
public enum OrganizationProblem implements ProblemCode {
    UNKNOWN,
    CREDIT_CODE_INVALID,
    CODE_TAKEN,
    ROOT_EXISTS,
    ROOT_MUST_BE_FEDERATION,
    KIND_NOT_ALLOWED_HERE,
    PARENT_NOT_ESTABLISHED,
    NOT_PREPARING,
    NOT_APPROVED,
    NOT_IN_OFFICE_ABOVE,
    APPROVER_IS_APPLICANT,
    ESTABLISHED_IN_FUTURE,
    COVERS_NO_UNITS,
    NAME_BLANK,
    NAME_CHANGE_NOT_ALLOWED
}
