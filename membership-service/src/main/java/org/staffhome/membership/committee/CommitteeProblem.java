package org.staffhome.membership.committee;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with a committee and its seats; the texts are in {@code problems/membership.yaml}. */
enum CommitteeProblem implements ProblemCode {
    UNKNOWN,
    DAY_IMPLAUSIBLE,
    TERM_LENGTH,
    TERM_OVERLAPS,
    TERM_OUT_OF_ORDER,
    CHAIR_MISSING,
    SEVERAL_CHAIRS,
    PERSON_TWICE,
    SEAT_UNKNOWN,
    SEAT_ENDED,
    NOT_IN_OFFICE,
    NOT_REPORTED,
    DECIDER_IS_REPORTER
}
