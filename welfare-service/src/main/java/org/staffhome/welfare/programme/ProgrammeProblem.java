package org.staffhome.welfare.programme;

import org.staffhome.platform.problem.ProblemCode;

/** What the programme room refuses; texts in {@code problems/welfare.yaml}. */
enum ProgrammeProblem implements ProblemCode {
    /** No such programme for this organisation. */
    UNKNOWN,
    /** Such a programme exists. */
    EXISTS,
    /** The ceiling is above that of the rulebook. */
    CEILING_ABOVE_RULE,
    /** The account's earmark does not serve the kind of aid. */
    EARMARK_FOREIGN,
    /** No tier in hardship was named. */
    TIER_NOT_IN_HARDSHIP,
    /** The programme takes no new applications. */
    CLOSED
}
