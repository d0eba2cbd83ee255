package org.staffhome.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.event.ActivityState;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** A member withdraws (取消报名), or leaves the union: the place goes to the first of the waiting list. */
@ApplicationScoped
class WithdrawSignUp {
    private final ActivityDirectory activities;
    private final SignUps signUps;
    private final PlaceBook placeBook;
    private final WaitingLine line;
    private final SignUpEvents events;
    private final BusinessClock clock;

    WithdrawSignUp(
            ActivityDirectory activities,
            SignUps signUps,
            PlaceBook placeBook,
            WaitingLine line,
            SignUpEvents events,
            BusinessClock clock) {
        this.activities = activities;
        this.signUps = signUps;
        this.placeBook = placeBook;
        this.line = line;
        this.events = events;
        this.clock = clock;
    }

    /** By the member; of another member's sign-up nothing is told. Withdrawing twice is the same as once. */
    @AsSystem(SystemScope.MEMBER_ACTION)
    @Transactional
    public void handle(UUID signUpId, UUID memberId) {
        SignUp signUp = signUps.require(signUpId);
        if (!signUp.memberId().equals(memberId)) {
            throw Problem.of(SignUpProblem.UNKNOWN);
        }
        Activity activity = activities.require(signUp.activityId());
        boolean over = activity.state() != ActivityState.CANCELLED && activity.hasEnded(clock.now());
        if (over || activity.state() == ActivityState.COMPLETED) {
            throw Problem.of(SignUpProblem.NOT_WITHDRAWABLE);
        }
        end(signUp, CancelReason.WITHDRAWN);
    }

    /** Ends an open sign-up and gives its place on; one that is cancelled already stays as it is. */
    void end(SignUp signUp, CancelReason reason) {
        Places places = placeBook.lock(signUp.activityId());
        signUps.lock(signUp.id());
        if (signUp.state() == SignUpState.CANCELLED) {
            return;
        }
        Instant now = clock.now();
        boolean heldPlace = signUp.state().holdsPlace();
        boolean waited = signUp.state() == SignUpState.WAITING;
        signUp.cancel(reason, now);
        events.cancelled(List.of(SignUpEvents.cancellation(signUp, heldPlace)));
        if (heldPlace) {
            places.release(signUp.party());
        }
        if (heldPlace || waited) {
            signUps.flush();
            line.moveUp(signUp.activityId(), places);
        }
    }
}
