package org.staffhome.activity.checkin;

import org.staffhome.platform.problem.ProblemCode;

/** Refusals at the door; texts in {@code problems/activity.yaml}. */
public enum CheckInProblem implements ProblemCode {
    TICKET_INVALID,
    NOT_SIGNED_UP,
    ONE_PROOF_EXPECTED,
    TIME_IN_FUTURE,
    TIME_OUTSIDE_ACTIVITY
}
