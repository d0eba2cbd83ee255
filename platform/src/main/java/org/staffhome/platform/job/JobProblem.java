package org.staffhome.platform.job;

import org.staffhome.platform.problem.ProblemCode;

/** Problems of jobs; texts in {@code problems/job.yaml}. */
enum JobProblem implements ProblemCode {
    UNKNOWN,
    OVER,
    ABANDONED
}
