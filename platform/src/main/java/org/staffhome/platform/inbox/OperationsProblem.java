package org.staffhome.platform.inbox;

import org.staffhome.platform.problem.ProblemCode;

/** Problems of an operator's work; texts in {@code problems/operations.yaml}. */
enum OperationsProblem implements ProblemCode {
    DEAD_LETTER_UNKNOWN,
    NOTHING_TO_REBUILD,
    REBUILD_RUNNING,
    REBUILD_UNDER_WAY,
    SEVERAL_INSTANCES
}
