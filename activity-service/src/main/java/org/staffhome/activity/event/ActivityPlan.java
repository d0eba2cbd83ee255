package org.staffhome.activity.event;

import java.time.Instant;
import org.staffhome.activity.audience.Audience;
import org.staffhome.activity.category.ActivityCategory;
import org.staffhome.platform.problem.Problem;

/**
 * What the host decides about an activity, in one value; it cannot exist with rules that contradict each other.
 *
 * @param signUpOpensAt null: from the publication on
 * @param signUpClosesAt null: at the start; at the latest at the end, for those who come without notice
 * @param capacity places in persons, guests included; null without limit, which FIRST_COME does not allow
 * @param budgetFen planned cost in fen; null when none is planned
 */
record ActivityPlan(
        String title,
        ActivityCategory category,
        SignUpMode mode,
        String place,
        String description,
        Instant startsAt,
        Instant endsAt,
        Instant signUpOpensAt,
        Instant signUpClosesAt,
        Integer capacity,
        Long budgetFen,
        Audience audience) {

    ActivityPlan {
        if (signUpClosesAt == null) {
            signUpClosesAt = startsAt;
        }
        if (!endsAt.isAfter(startsAt)) {
            throw Problem.of(ActivityProblem.ENDS_BEFORE_START).at("/endsAt");
        }
        if (signUpClosesAt.isAfter(endsAt)) {
            throw Problem.of(ActivityProblem.SIGN_UP_CLOSES_AFTER_END).at("/signUpClosesAt");
        }
        if (signUpOpensAt != null && !signUpClosesAt.isAfter(signUpOpensAt)) {
            throw Problem.of(ActivityProblem.SIGN_UP_WINDOW_EMPTY).at("/signUpClosesAt");
        }
        if (mode == SignUpMode.FIRST_COME && capacity == null) {
            throw Problem.of(ActivityProblem.CAPACITY_MISSING).at("/capacity");
        }
    }
}
