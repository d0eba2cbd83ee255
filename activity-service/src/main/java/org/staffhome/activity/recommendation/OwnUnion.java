package org.staffhome.activity.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/**
 * The rule that only the member's own union recommends and reviews, for an activity that is published still. An office at
 * a higher organisation does not suffice: it reaches the sign-up, but it is not the member's union.
 */
@ApplicationScoped
class OwnUnion {
    private final SignUpDirectory signUps;
    private final ActivityDirectory activities;
    private final Scopes scopes;
    private final Caller caller;

    OwnUnion(SignUpDirectory signUps, ActivityDirectory activities, Scopes scopes, Caller caller) {
        this.signUps = signUps;
        this.activities = activities;
        this.scopes = scopes;
        this.caller = caller;
    }

    /**
     * The sign-up, locked for a step of the union.
     *
     * @throws Problem NOT_YOUR_UNION unless the caller holds the permission at the very organisation of the member;
     *     NOT_PUBLISHED when the activity was completed or cancelled
     */
    SignUp lock(UUID signUpId, String permission) {
        SignUp signUp = signUps.require(signUpId);
        if (!caller.holdsAt(permission, signUp.organizationId())) {
            throw Problem.of(SignUpProblem.NOT_YOUR_UNION);
        }
        UUID activityId = signUp.activityId();
        signUps.holdOpen(activityId);
        // The host stands above the union, outside of the caller's scope.
        scopes.within(SystemScope.PUBLISHED, () -> activities.reread(activityId))
                .requirePublished();
        return signUps.lock(signUpId);
    }

    /** The caller as he appears on a sign-up. */
    SignUp.Officer officer() {
        return new SignUp.Officer(caller.subject(), caller.memberId().orElse(null));
    }
}
