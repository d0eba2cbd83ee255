package org.staffhome.platform.rulebook;

import org.staffhome.platform.problem.ProblemCode;

/** Problems of the rulebook; texts in {@code problems/rulebook.yaml}. */
enum RulebookProblem implements ProblemCode {
    RULE_MISSING,
    VERSION_UNKNOWN,
    CODE_UNKNOWN,
    VALUE_MISFIT,
    PERIOD_INVERTED,
    SIMULATION_MISSING
}
