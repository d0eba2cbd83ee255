package org.staffhome.activity.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityLife;
import org.staffhome.activity.event.ActivityView;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.scope.Organizations;

/** A host gives an activity up, with a reason that its members are told (取消活动); the sign-ups end with it. */
@ApplicationScoped
class CancelActivity {
    private final ActivityLife life;
    private final Organizations organizations;
    private final Audit audit;

    CancelActivity(ActivityLife life, Organizations organizations, Audit audit) {
        this.life = life;
        this.organizations = organizations;
        this.audit = audit;
    }

    @Transactional
    public ActivityView handle(UUID id, int expectedVersion, String reason) {
        Activity activity = life.locked(id, expectedVersion);
        ActivityView view = life.cancel(activity, reason);
        audit.entry("activity.cancel")
                .on("activity", id)
                .in(organizations.require(activity.organizationId()))
                .after(Map.of("reason", reason))
                .write();
        return view;
    }
}
