package org.staffhome.platform.sample;

import org.staffhome.platform.problem.ProblemCode;

enum NoteProblem implements ProblemCode {
    TOO_LONG
}
