package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.http.Versions;

/** Registers a new name, credit code or leading party organisation (变更登记). */
@ApplicationScoped
class RenameOrganization {

    private final OrganizationRegister register;
    private final OrganizationHistory history;
    private final OrganizationEvents events;
    private final BusinessClock clock;
    private final Audit audit;

    RenameOrganization(
            OrganizationRegister register,
            OrganizationHistory history,
            OrganizationEvents events,
            BusinessClock clock,
            Audit audit) {
        this.register = register;
        this.history = history;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    OrganizationView rename(UUID id, int expectedVersion, ChangeOrganizationRequest request) {
        Organization organization = register.locked(id);
        Versions.check(expectedVersion, organization.version());
        OrganizationView before = OrganizationView.of(organization);
        organization.rename(
                request.name(), OrganizationProfile.creditCode(request.creditCode()), request.partyOrganization());
        register.store(organization);
        history.record(organization, clock.today());
        events.changed(organization);
        OrganizationView view = OrganizationView.of(organization);
        audit.entry("organization.change")
                .on("organization", id)
                .in(id, organization.path())
                .before(before)
                .after(view)
                .write();
        return view;
    }
}
