package org.staffhome.activity.event;

import org.staffhome.platform.problem.ProblemCode;

/** Why a member is not in the audience of an activity; the member is told. Texts in {@code problems/activity.yaml}. */
public enum AudienceProblem implements ProblemCode {
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
