package org.staffhome.activity.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;

/**
 * A host closes an activity that took place (活动结项). Attendees are what the host counted, else the persons who checked
 * in, else unknown: sign-ups never stand in for attendees.
 */
@ApplicationScoped
class CompleteActivity {
    private final Activities activities;
    private final Organizations organizations;
    private final ActivityQueries queries;
    private final SignUpBook book;
    private final ActivityEvents events;
    private final BusinessClock clock;
    private final Audit audit;

    CompleteActivity(
            Activities activities,
            Organizations organizations,
            ActivityQueries queries,
            SignUpBook book,
            ActivityEvents events,
            BusinessClock clock,
            Audit audit) {
        this.activities = activities;
        this.organizations = organizations;
        this.queries = queries;
        this.book = book;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public ActivityView handle(UUID id, int expectedVersion, CompletionRequest request) {
        Activity activity = activities.lock(id);
        Versions.check(expectedVersion, activity.version());
        activity.requireCompletable(clock.now());
        SignUpBook.Turnout turnout = book.settle(id);
        Outcome outcome = new Outcome(
                request.completedOn() == null ? clock.today() : request.completedOn(),
                turnout.signUps(),
                attendees(request.attendees(), turnout.checkedIn()),
                request.costFen());
        activity.complete(outcome, clock.now());
        activities.flush();
        events.completed(activity, outcome);
        audit.entry("activity.complete")
                .on("activity", id)
                .in(organizations.require(activity.organizationId()))
                .after(outcome)
                .write();
        return queries.view(activity);
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
