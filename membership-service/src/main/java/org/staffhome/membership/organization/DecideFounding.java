package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;

/** The decision one level up on an application (批复), and the founding that follows it (成立). */
@ApplicationScoped
class DecideFounding {

    static final String APPROVE = "organization.approve";

    private final OrganizationRegister register;
    private final OrganizationHistory history;
    private final OrganizationEvents events;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;

    DecideFounding(
            OrganizationRegister register,
            OrganizationHistory history,
            OrganizationEvents events,
            Caller caller,
            BusinessClock clock,
            Audit audit) {
        this.register = register;
        this.history = history;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Approves or refuses; the caller must hold the permission at the next higher organisation. */
    @Transactional
    OrganizationView decide(UUID id, boolean approved) {
        Organization organization = register.locked(id);
        OrganizationView before = OrganizationView.of(organization);
        if (organization.parentId() != null && !caller.holds(APPROVE, organization.parentId())) {
            throw Problem.of(OrganizationProblem.NOT_IN_OFFICE_ABOVE);
        }
        organization.decide(approved, caller.subject(), clock.now());
        return changed(organization, before, "organization.decide", clock.today());
    }

    /** The founding meeting was held. */
    @Transactional
    OrganizationView establish(UUID id, LocalDate on) {
        Organization organization = register.locked(id);
        OrganizationView before = OrganizationView.of(organization);
        organization.establish(on, clock.today());
        OrganizationView view = changed(organization, before, "organization.establish", on);
        events.established(organization);
        return view;
    }

    private OrganizationView changed(Organization organization, OrganizationView before, String action, LocalDate on) {
        register.flush();
        history.record(organization, on);
        events.changed(organization);
        OrganizationView view = OrganizationView.of(organization);
        audit.entry(action)
                .on("organization", organization.id())
                .in(organization.id(), organization.path())
                .before(before)
                .after(view)
                .write();
        return view;
    }
}
