package org.staffhome.activity.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.http.Versions;

/**
 * The door for the room that closes activities. The activity is locked first; each step settles its sign-ups and tells the
 * other contexts inside the caller's transaction.
 */
@ApplicationScoped
public class ActivityLife {
    private final Activities activities;
    private final ActivityQueries queries;
    private final SignUpBook book;
    private final ActivityEvents events;
    private final BusinessClock clock;

    ActivityLife(
            Activities activities,
            ActivityQueries queries,
            SignUpBook book,
            ActivityEvents events,
            BusinessClock clock) {
        this.activities = activities;
        this.queries = queries;
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    /** The activity in the version that the caller has read, locked until the transaction ends. */
    public Activity locked(UUID id, int expectedVersion) {
        Activity activity = activities.lock(id);
        Versions.check(expectedVersion, activity.version());
        return activity;
    }

    /** Gives the activity up; the sign-ups to a published one are cancelled with it. */
    public ActivityView cancel(Activity activity, String reason) {
        boolean wasPublished = activity.state() == ActivityState.PUBLISHED;
        activity.cancel(reason, clock.now());
        activities.flush();
        if (wasPublished) {
            book.cancelAll(activity.id());
            events.cancelled(activity);
        }
        return queries.view(activity);
    }

    /** Closes the book of a published activity that has begun. */
    public SignUpBook.Turnout settle(Activity activity) {
        activity.requireCompletable(clock.now());
        return book.settle(activity.id());
    }

    /** Closes a settled activity with what became of it. */
    public ActivityView complete(Activity activity, Outcome outcome) {
        activity.complete(outcome, clock.now());
        activities.flush();
        events.completed(activity, outcome);
        return queries.view(activity);
    }
}
