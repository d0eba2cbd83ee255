package org.staffhome.activity.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.scope.Organizations;

/** A host shows an activity to its audience and opens its sign-up book (发布活动). */
@ApplicationScoped
class PublishActivity {
    private final Activities activities;
    private final Organizations organizations;
    private final ActivityQueries queries;
    private final SignUpBook book;
    private final ActivityEvents events;
    private final BusinessClock clock;
    private final Audit audit;

    PublishActivity(
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
    public ActivityView handle(UUID id, int expectedVersion) {
        Activity activity = activities.lock(id);
        Versions.check(expectedVersion, activity.version());
        activity.publish(clock.now());
        activities.flush();
        book.open(activity);
        events.published(activity);
        ActivityView view = queries.view(activity);
        audit.entry("activity.publish")
                .on("activity", id)
                .in(organizations.require(activity.organizationId()))
                .after(view)
                .write();
        return view;
    }
}
