package org.staffhome.activity.audience;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with an audience, and why a member is not in it, which the member is told. Texts in {@code problems/activity.yaml}. */
public enum AudienceProblem implements ProblemCode {
    AGES_CROSSED,
    OUTSIDE_HOST,
    NOT_A_MEMBER,
    ORGANIZATION_NOT_INVITED,
    WOMEN_ONLY,
    MEN_ONLY,
    GENDER_UNKNOWN,
    TOO_YOUNG,
    TOO_OLD,
    AGE_UNKNOWN,
    EMPLOYMENT_NOT_INVITED,
    EMPLOYMENT_UNKNOWN,
    GUESTS_NOT_ALLOWED
}
