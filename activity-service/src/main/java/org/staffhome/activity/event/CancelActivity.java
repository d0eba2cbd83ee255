package org.staffhome.activity.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.scope.Organizations;

/** A host gives an activity up, with a reason that its members are told (取消活动); the sign-ups end with it. */
@ApplicationScoped
class CancelActivity {
    private final Activities activities;
    private final Organizations organizations;
    private final ActivityQueries queries;
    private final SignUpBook book;
    private final ActivityEvents events;
    private final BusinessClock clock;
    private final Audit audit;

    CancelActivity(
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
    public ActivityView handle(UUID id, int expectedVersion, String reason) {
        Activity activity = activities.lock(id);
        Versions.check(expectedVersion, activity.version());
        boolean wasPublished = activity.state() == ActivityState.PUBLISHED;
        activity.cancel(reason, clock.now());
        activities.flush();
        if (wasPublished) {
            book.cancelAll(id);
            events.cancelled(activity);
        }
        audit.entry("activity.cancel")
                .on("activity", id)
                .in(organizations.require(activity.organizationId()))
                .after(Map.of("reason", reason))
                .write();
        return queries.view(activity);
    }
}
