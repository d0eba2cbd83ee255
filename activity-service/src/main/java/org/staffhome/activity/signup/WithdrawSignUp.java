package org.staffhome.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.activity.event.ActivityState;
import org.staffhome.activity.place.PlaceBook;
import org.staffhome.activity.place.Places;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.AsSystem;
import org.staffhome.platform.scope.SystemScope;

/** A member withdraws (取消报名), or leaves the union: the place goes to the first of the waiting list. */
@ApplicationScoped
public class WithdrawSignUp {
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

    /**
     * By the member; of another member's sign-up nothing is told. Withdrawing twice is the same as once. Whether the activity
     * is over is decided under the lock of its places, for which its completion waits too.
     */
    @AsSystem(SystemScope.MEMBER_ACTION)
    @Transactional
    public void handle(UUID signUpId, UUID memberId) {
        SignUp signUp = signUps.require(signUpId);
        if (!signUp.memberId().equals(memberId)) {
            throw Problem.of(SignUpProblem.UNKNOWN);
        }
        Places places = placeBook.lock(signUp.activityId());
        Activity activity = activities.reread(signUp.activityId());
        boolean over = activity.state() != ActivityState.CANCELLED && activity.hasEnded(clock.now());
        if (over || activity.state() == ActivityState.COMPLETED) {
            throw Problem.of(SignUpProblem.NOT_WITHDRAWABLE);
        }
        signUps.lock(signUpId);
        if (signUp.state() != SignUpState.CANCELLED) {
            end(signUp, CancelReason.WITHDRAWN, places);
        }
    }

    /** Because the member left the union. What took place meanwhile, or was ended by somebody else, stays as it is. */
    public void becauseMemberLeft(SignUp signUp) {
        Places places = placeBook.lock(signUp.activityId());
        boolean published = activities.reread(signUp.activityId()).state() == ActivityState.PUBLISHED;
        signUps.lock(signUp.id());
        if (published && signUp.isCancellable()) {
            end(signUp, CancelReason.MEMBER_LEFT, places);
        }
    }

    private void end(SignUp signUp, CancelReason reason, Places places) {
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
