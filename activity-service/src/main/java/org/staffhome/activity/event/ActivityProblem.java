package org.staffhome.activity.event;

import org.staffhome.platform.problem.ProblemCode;

/** Refusals about the activity itself; texts in {@code problems/activity.yaml}. */
public enum ActivityProblem implements ProblemCode {
    UNKNOWN,
    ENDS_BEFORE_START,
    SIGN_UP_WINDOW_EMPTY,
    SIGN_UP_CLOSES_AFTER_END,
    CAPACITY_MISSING,
    CAPACITY_BELOW_TAKEN,
    HOST_FIXED,
    ADMISSION_RULES_FIXED,
    NOT_DRAFTED,
    NOT_PUBLISHED,
    NOT_CHANGEABLE,
    NOT_CANCELLABLE,
    TOOK_PLACE,
    NOT_STARTED,
    COMPLETED_ON_IMPOSSIBLE,
    ATTENDEES_BELOW_CHECK_INS,
    SIGN_UP_NOT_OPEN_YET,
    SIGN_UP_CLOSED
}
