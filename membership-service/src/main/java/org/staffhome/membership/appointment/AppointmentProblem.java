package org.staffhome.membership.appointment;

import org.staffhome.platform.problem.ProblemCode;

/** What can be wrong with an appointment; the texts are in {@code problems/membership.yaml}. */
enum AppointmentProblem implements ProblemCode {
    UNKNOWN,
    TAKEN,
    ENDED,
    APPOINTS_ONESELF,
    FEDERATION_POST
}
