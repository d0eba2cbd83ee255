package org.staffhome.activity.signup;

import org.staffhome.platform.problem.ProblemCode;

/** Refusals about sign-ups; texts in {@code problems/activity.yaml}. */
public enum SignUpProblem implements ProblemCode {
    UNKNOWN,
    MEMBER_UNKNOWN,
    LISTED_MEMBER_UNKNOWN,
    NOT_WITHDRAWABLE,
    NOT_YOUR_UNION,
    NOT_HOST,
    OWN_SIGN_UP,
    SAME_PERSON,
    WRONG_STATE,
    NOTE_MISSING,
    NO_PLACE_HELD
}
