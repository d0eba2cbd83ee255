package org.staffhome.membership.office;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with committees, seats, appointments and accounts; texts in {@code problems/membership.yaml}. */
public enum OfficeProblem implements ProblemCode {
    COMMITTEE_UNKNOWN,
    DAY_IMPLAUSIBLE,
    TERM_LENGTH,
    TERM_OVERLAPS,
    CHAIR_MISSING,
    SEVERAL_CHAIRS,
    PERSON_TWICE,
    SEAT_UNKNOWN,
    SEAT_ENDED,
    COMMITTEE_NOT_IN_OFFICE,
    COMMITTEE_NOT_REPORTED,
    DECIDER_IS_REPORTER,
    NOT_IN_OFFICE_ABOVE,
    MEMBER_UNKNOWN,
    MEMBER_NOT_ELIGIBLE,
    APPOINTMENT_UNKNOWN,
    APPOINTMENT_TAKEN,
    APPOINTMENT_ENDED,
    APPOINTS_ONESELF,
    FEDERATION_POST,
    POSTS_INCOMPATIBLE,
    END_BEFORE_START,
    END_IN_FUTURE,
    ACCOUNT_TAKEN
}
