package org.staffhome.membership.member;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with a membership; the texts are in {@code problems/membership.yaml}. */
public enum MemberProblem implements ProblemCode {
    UNKNOWN,
    IDENTITY_NUMBER_INVALID,
    GENDER_CONTRADICTS_IDENTITY,
    MOBILE_INVALID,
    ALREADY_MEMBER,
    ORGANIZATION_TAKES_NO_MEMBERS,
    UNIT_NOT_COVERED,
    JOINED_IN_FUTURE,
    JOINED_BEFORE_BIRTH,
    STATUS_NOT_ALLOWED,
    NO_OWN_MEMBERSHIP
}
