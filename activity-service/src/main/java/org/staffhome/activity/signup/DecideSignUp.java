package org.staffhome.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.activity.event.ActivityDirectory;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.Organizations;

/** The host accepts or rejects a sign-up that the member's union has recommended and reviewed (确定人选). */
@ApplicationScoped
public class DecideSignUp {
    private final SignUps signUps;
    private final ActivityDirectory activities;
    private final PlaceBook placeBook;
    private final SignUpEvents events;
    private final Organizations organizations;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;

    DecideSignUp(
            SignUps signUps,
            ActivityDirectory activities,
            PlaceBook placeBook,
            SignUpEvents events,
            Organizations organizations,
            Caller caller,
            BusinessClock clock,
            Audit audit) {
        this.signUps = signUps;
        this.activities = activities;
        this.placeBook = placeBook;
        this.events = events;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Decides; accepting takes places, as long as there are enough.
     *
     * @param permission the permission that the caller must hold at the host
     */
    @Transactional
    public SignUpView handle(UUID signUpId, boolean accepted, String note, String permission) {
        SignUp signUp = signUps.require(signUpId);
        if (!caller.holds(permission, signUp.hostOrganizationId())) {
            throw Problem.of(SignUpProblem.NOT_HOST);
        }
        Places places = placeBook.lock(signUp.activityId());
        activities.reread(signUp.activityId()).requirePublished();
        signUps.lock(signUpId);
        SignUpState before = signUp.state();
        signUp.decide(
                accepted, new SignUp.Officer(caller.subject(), caller.memberId().orElse(null)), note, clock.now());
        if (accepted) {
            places.give(signUp.party());
            events.confirmed(List.of(signUp));
        }
        audit.entry("sign-up.decide")
                .on("sign_up", signUpId)
                .in(organizations.require(signUp.organizationId()))
                .before(Map.of("state", before))
                .after(Map.of("state", signUp.state()))
                .write();
        return SignUpView.of(signUp);
    }
}
