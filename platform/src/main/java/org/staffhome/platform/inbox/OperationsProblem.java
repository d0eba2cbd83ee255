package org.staffhome.platform.inbox;

import org.staffhome.platform.problem.ProblemCode;

/** Problems of an operator's work; texts in {@code problems/operations.yaml}. */
enum OperationsProblem implements ProblemCode {
    DEAD_LETTER_UNKNOWN,
    REBUILD_RUNNING,
    SEVERAL_INSTANCES
}
