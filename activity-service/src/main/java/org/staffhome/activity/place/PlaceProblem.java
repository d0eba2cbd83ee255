package org.staffhome.activity.place;

import org.staffhome.platform.problem.ProblemCode;

/** Why places cannot be given; the texts are in {@code problems/activity.yaml}. */
public enum PlaceProblem implements ProblemCode {
    NONE_LEFT,
    PARTY_TOO_LARGE
}
