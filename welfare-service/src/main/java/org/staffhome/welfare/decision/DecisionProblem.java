package org.staffhome.welfare.decision;

import org.staffhome.platform.problem.ProblemCode;

/** What is refused about decisions on tiers; texts in {@code problems/welfare.yaml}. */
enum DecisionProblem implements ProblemCode {
    /** A code that the rulebook does not know. */
    CODE_UNKNOWN,
    /** No such person in the dossier. */
    PERSON_UNKNOWN,
    /** No such decision sheet. */
    SHEET_UNKNOWN
}
