package org.staffhome.membership.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.staffhome.membership.organization.OrganizationLife;
import org.staffhome.membership.organization.OrganizationProfile;
import org.staffhome.membership.organization.OrganizationView;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.scope.Caller;

/** Applies for the founding of an organisation (申请建会), or founds the root of the tree. */
@ApplicationScoped
class FoundOrganization {

    private final OrganizationLife life;
    private final Caller caller;
    private final Audit audit;

    FoundOrganization(OrganizationLife life, Caller caller, Audit audit) {
        this.life = life;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    OrganizationView found(FoundOrganizationRequest request) {
        OrganizationProfile profile = new OrganizationProfile(
                request.kind(),
                request.name(),
                request.code(),
                OrganizationProfile.creditCode(request.creditCode()),
                request.partyOrganization());
        OrganizationView view = request.parentId() == null
                ? life.foundRoot(profile, request.establishedOn(), caller.subject())
                : life.apply(request.parentId(), profile, caller.subject());
        audit.entry("organization.found")
                .on("organization", view.id())
                .in(view.id(), view.path())
                .after(view)
                .write();
        return view;
    }
}
