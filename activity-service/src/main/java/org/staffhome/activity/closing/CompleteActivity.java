package org.staffhome.activity.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityLife;
import org.staffhome.activity.event.ActivityProblem;
import org.staffhome.activity.event.ActivityView;
import org.staffhome.activity.event.Outcome;
import org.staffhome.activity.event.SignUpBook;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;

/**
 * A host closes an activity that took place (活动结项). Attendees are what the host counted, else the persons who checked
 * in, else unknown: sign-ups never stand in for attendees.
 */
@ApplicationScoped
class CompleteActivity {
    private final ActivityLife life;
    private final Organizations organizations;
    private final BusinessClock clock;
    private final Audit audit;

    CompleteActivity(ActivityLife life, Organizations organizations, BusinessClock clock, Audit audit) {
        this.life = life;
        this.organizations = organizations;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public ActivityView handle(UUID id, int expectedVersion, CompletionRequest request) {
        Activity activity = life.locked(id, expectedVersion);
        SignUpBook.Turnout turnout = life.settle(activity);
        Outcome outcome = new Outcome(
                request.completedOn() == null ? clock.today() : request.completedOn(),
                turnout.signUps(),
                attendees(request.attendees(), turnout.checkedIn()),
                request.costFen());
        ActivityView view = life.complete(activity, outcome);
        audit.entry("activity.complete")
                .on("activity", id)
                .in(organizations.require(activity.organizationId()))
                .after(outcome)
                .write();
        return view;
    }

    private static Integer attendees(Integer counted, Integer checkedIn) {
        if (counted == null || checkedIn == null) {
            return counted == null ? checkedIn : counted;
        }
        if (counted < checkedIn) {
            throw Problem.of(ActivityProblem.ATTENDEES_BELOW_CHECK_INS)
                    .with("checkedIn", checkedIn)
                    .at("/attendees");
        }
        return counted;
    }
}
