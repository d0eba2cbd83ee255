package org.staffhome.platform.export;

import org.staffhome.platform.problem.ProblemCode;

/** Why an export cannot begin. */
public enum ExportProblem implements ProblemCode {
    /** {@code ?format=} is none of csv, xlsx, ndjson. */
    FORMAT_UNKNOWN,
    /** The Accept header allows none of the formats. */
    NOT_ACCEPTABLE
}
