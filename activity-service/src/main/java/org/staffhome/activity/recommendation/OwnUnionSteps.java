package org.staffhome.activity.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/**
 * The two steps of the member's own union on a sign-up: it recommends (推荐), then it looks at the conditions and passes the
 * sign-up to the host (审查). Only the member's own union takes them, for an activity that is published still: an office at a
 * higher organisation reaches the sign-up, but it is not the member's union.
 */
@ApplicationScoped
class OwnUnionSteps {
    static final String RECOMMEND = "sign-up.recommend";
    static final String REVIEW = "sign-up.review";

    private final SignUpDirectory signUps;
    private final ActivityDirectory activities;
    private final StepRecord record;
    private final Scopes scopes;
    private final Caller caller;
    private final BusinessClock clock;

    OwnUnionSteps(
            SignUpDirectory signUps,
            ActivityDirectory activities,
            StepRecord record,
            Scopes scopes,
            Caller caller,
            BusinessClock clock) {
        this.signUps = signUps;
        this.activities = activities;
        this.record = record;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /** Recommends, or declines to. */
    @Transactional
    public SignUpView recommend(UUID signUpId, OpinionRequest opinion) {
        return take(
                RECOMMEND,
                signUpId,
                (signUp, by, now) -> signUp.recommend(opinion.favourable(), by, opinion.note(), now));
    }

    /** Passes it to the host, or not. */
    @Transactional
    public SignUpView review(UUID signUpId, OpinionRequest opinion) {
        return take(
                REVIEW, signUpId, (signUp, by, now) -> signUp.review(opinion.favourable(), by, opinion.note(), now));
    }

    private interface Step {
        void on(SignUp signUp, SignUp.Officer by, Instant now);
    }

    private SignUpView take(String permission, UUID signUpId, Step step) {
        SignUp signUp = lock(signUpId, permission);
        return record.of(permission, signUp, () -> step.on(signUp, record.officer(), clock.now()));
    }

    /**
     * The sign-up, locked for a step of the union.
     *
     * @throws Problem NOT_YOUR_UNION unless the caller holds the permission at the very organisation of the member;
     *     NOT_PUBLISHED when the activity was completed or cancelled
     */
    private SignUp lock(UUID signUpId, String permission) {
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
}
