package org.staffhome.activity.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.staffhome.activity.audience.AudienceCheck;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** A host drafts an activity (拟定活动); nobody else sees it before it is published. */
@ApplicationScoped
class DraftActivity {
    private final Activities activities;
    private final Organizations organizations;
    private final AudienceCheck audiences;
    private final ActivityQueries queries;
    private final BusinessClock clock;
    private final Audit audit;

    DraftActivity(
            Activities activities,
            Organizations organizations,
            AudienceCheck audiences,
            ActivityQueries queries,
            BusinessClock clock,
            Audit audit) {
        this.activities = activities;
        this.organizations = organizations;
        this.audiences = audiences;
        this.queries = queries;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public ActivityView handle(ActivityRequest request) {
        OrganizationNode host = organizations.require(request.organizationId());
        ActivityPlan plan = request.plan();
        audiences.require(plan.audience(), host);
        Activity activity = Activity.draft(Ids.next(), host.id(), host.path(), plan, clock.now());
        activities.persistAndFlush(activity);
        ActivityView view = queries.view(activity);
        audit.entry("activity.draft")
                .on("activity", activity.id())
                .in(host)
                .after(view)
                .write();
        return view;
    }
}
