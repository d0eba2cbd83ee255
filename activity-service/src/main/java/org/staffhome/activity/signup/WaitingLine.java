package org.staffhome.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.activity.place.Places;
import org.staffhome.platform.clock.BusinessClock;

/** Gives free places to the waiting list (候补递补); called under the exclusive lock whenever places became free. */
@ApplicationScoped
class WaitingLine {
    private static final int STEP = 500;

    private final SignUps signUps;
    private final SignUpEvents events;
    private final BusinessClock clock;

    WaitingLine(SignUps signUps, SignUpEvents events, BusinessClock clock) {
        this.signUps = signUps;
        this.events = events;
        this.clock = clock;
    }

    /** Moves up as many as fit, in order of arrival. */
    void moveUp(UUID activityId, Places places) {
        List<SignUp> moved;
        do {
            if (places.isFull()) {
                return;
            }
            moved = places.moveUp(signUps.headOfLine(activityId, Math.min(STEP, places.free())), SignUp::party);
            moved.forEach(signUp -> signUp.moveUp(clock.now()));
            signUps.flush();
            events.confirmed(moved);
        } while (!moved.isEmpty());
    }
}
