package org.staffhome.membership.imports;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with an import as a whole; the texts are in {@code problems/membership.yaml}. */
public enum ImportProblem implements ProblemCode {
    UNKNOWN,
    KIND_NOT_ALLOWED,
    NOT_PREVIEWED,
    NOTHING_TO_WRITE,
    FILE_LOST,
    PREVIEW_LOST,
    CHANGED_MEANWHILE
}
