package org.staffhome.activity.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;

/**
 * The rule that only the member's own union recommends and reviews. An office at a higher organisation does not suffice:
 * it reaches the sign-up, but it is not the member's union.
 */
@ApplicationScoped
class OwnUnion {
    private final Caller caller;

    OwnUnion(Caller caller) {
        this.caller = caller;
    }

    /** Refuses unless the caller holds the permission at the very organisation of the member. */
    void require(SignUp signUp, String permission) {
        if (!caller.holdsAt(permission, signUp.organizationId())) {
            throw Problem.of(SignUpProblem.NOT_YOUR_UNION);
        }
    }
}
