package org.staffhome.activity.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.attachment.AttachmentOwner;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Photos and documents of an activity (活动资料): read by who reads the activity, added by who organises it. */
@ApplicationScoped
class ActivityAttachments implements AttachmentOwner {
    private final Activities activities;
    private final Organizations organizations;

    ActivityAttachments(Activities activities, Organizations organizations) {
        this.activities = activities;
        this.organizations = organizations;
    }

    @Override
    public String objectType() {
        return "activity";
    }

    @Override
    @Transactional
    public OrganizationNode organizationOf(UUID objectId) {
        return organizations.require(activities.require(objectId).organizationId());
    }

    @Override
    public String readPermission() {
        return "activity.read";
    }

    @Override
    public String writePermission() {
        return "activity.organize";
    }
}
