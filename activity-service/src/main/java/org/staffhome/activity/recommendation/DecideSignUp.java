package org.staffhome.activity.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.place.PlaceBook;
import org.staffhome.activity.place.Places;
import org.staffhome.activity.signup.SignUp;
import org.staffhome.activity.signup.SignUpDirectory;
import org.staffhome.activity.signup.SignUpProblem;
import org.staffhome.activity.signup.SignUpView;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;

/**
 * The host accepts or rejects a sign-up that the member's union has recommended and reviewed (确定人选). Accepting takes
 * places, as long as there are enough.
 */
@ApplicationScoped
class DecideSignUp {
    static final String PERMISSION = "sign-up.decide";

    private final SignUpDirectory signUps;
    private final ActivityDirectory activities;
    private final PlaceBook placeBook;
    private final StepRecord record;
    private final Caller caller;
    private final BusinessClock clock;

    DecideSignUp(
            SignUpDirectory signUps,
            ActivityDirectory activities,
            PlaceBook placeBook,
            StepRecord record,
            Caller caller,
            BusinessClock clock) {
        this.signUps = signUps;
        this.activities = activities;
        this.placeBook = placeBook;
        this.record = record;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public SignUpView handle(UUID signUpId, OpinionRequest opinion) {
        SignUp found = signUps.require(signUpId);
        if (!caller.holds(PERMISSION, found.hostOrganizationId())) {
            throw Problem.of(SignUpProblem.NOT_HOST);
        }
        Places places = placeBook.lock(found.activityId());
        activities.reread(found.activityId()).requirePublished();
        SignUp signUp = signUps.lock(signUpId);
        return record.of(PERMISSION, signUp, () -> {
            signUp.decide(opinion.favourable(), record.officer(), opinion.note(), clock.now());
            if (opinion.favourable()) {
                places.give(signUp.party());
                signUps.placeGiven(signUp);
            }
        });
    }
}
