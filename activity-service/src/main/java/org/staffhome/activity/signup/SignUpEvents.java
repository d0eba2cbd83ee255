package org.staffhome.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.outbox.OutboxEvent;

/** What is told to other contexts about sign-ups: ids only, in the published shape (contracts/events/activity). */
@ApplicationScoped
class SignUpEvents {
    private static final String AGGREGATE = "signup";
    private static final String CONFIRMED = "activity.signup.confirmed.v1";
    private static final String CANCELLED = "activity.signup.cancelled.v1";

    private final Outbox outbox;

    SignUpEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Confirmed(
            UUID signUpId, UUID activityId, UUID organizationId, UUID hostOrganizationId, UUID memberId) {}

    /** A sign-up that ended; the published shape of {@code activity.signup.cancelled.v1}. */
    record Cancelled(
            UUID signUpId,
            UUID activityId,
            UUID organizationId,
            UUID hostOrganizationId,
            UUID memberId,
            boolean heldPlace,
            CancelReason reason) {}

    /** They hold a place now. */
    void confirmed(List<SignUp> signUps) {
        outbox.publishAll(signUps.stream().map(this::confirmation).toList());
    }

    /** They ended before the activity. */
    void cancelled(List<Cancelled> all) {
        outbox.publishAll(all.stream()
                .map(one -> outbox.event(CANCELLED, AGGREGATE, one.signUpId(), one))
                .toList());
    }

    static Cancelled cancellation(SignUp signUp, boolean heldPlace) {
        return new Cancelled(
                signUp.id(),
                signUp.activityId(),
                signUp.organizationId(),
                signUp.hostOrganizationId(),
                signUp.memberId(),
                heldPlace,
                signUp.cancelReason());
    }

    private OutboxEvent confirmation(SignUp signUp) {
        return outbox.event(
                CONFIRMED,
                AGGREGATE,
                signUp.id(),
                new Confirmed(
                        signUp.id(),
                        signUp.activityId(),
                        signUp.organizationId(),
                        signUp.hostOrganizationId(),
                        signUp.memberId()));
    }
}
