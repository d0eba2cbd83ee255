package org.staffhome.welfare.aid;

import org.staffhome.platform.problem.ProblemCode;

/** What the aid room refuses; texts in {@code problems/welfare.yaml}. */
public enum AidProblem implements ProblemCode {
    /** No such application in the caller's scope. */
    UNKNOWN,
    /** The step does not follow from the state. */
    STEP_OUT_OF_ORDER,
    /** The person is no one of the household. */
    PERSON_UNKNOWN,
    /** The person has no identity number on file, so duplicates cannot be ruled out. */
    PERSON_UNIDENTIFIED,
    /** The household's tier is not one of the programme's. */
    TIER_NOT_ELIGIBLE,
    /** The amount is zero or less. */
    AMOUNT_NOT_POSITIVE,
    /** The amount is above the ceiling. */
    ABOVE_CEILING,
    /** More would be approved than was asked for. */
    ABOVE_REQUEST,
    /** The person gets, or asked for, aid of this kind and year already. */
    ALREADY_THIS_YEAR,
    /** No consent to publicity is recorded. */
    CONSENT_MISSING,
    /** A date that has not come yet, or lies before the application. */
    DATE_IMPOSSIBLE,
    /** Publicity has not ended. */
    PUBLICITY_NOT_ENDED,
    /** An objection is open. */
    OBJECTION_OPEN,
    /** Nothing is open to objection. */
    OBJECTION_TOO_LATE,
    /** The caller does not hold the permission at the organisation whose money it is. */
    MONEY_OF_ANOTHER
}
