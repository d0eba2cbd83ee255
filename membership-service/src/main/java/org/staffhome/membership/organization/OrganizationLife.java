package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;

/**
 * The door for the rooms whose procedures move an organisation on in its life, such as its founding. Each step locks the
 * organisation first and, inside the caller's transaction, writes its history and tells the other services.
 */
@ApplicationScoped
public class OrganizationLife {

    private final OrganizationRegister register;
    private final OrganizationHistory history;
    private final OrganizationEvents events;
    private final BusinessClock clock;

    OrganizationLife(
            OrganizationRegister register,
            OrganizationHistory history,
            OrganizationEvents events,
            BusinessClock clock) {
        this.register = register;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** The organisation as it is, locked until the end of the transaction. */
    public OrganizationView locked(UUID id) {
        return OrganizationView.of(register.locked(id));
    }

    /** An application for an organisation below a parent, which is locked. */
    public OrganizationView apply(UUID parentId, OrganizationProfile profile, String applicant) {
        Organization applied =
                register.locked(parentId).applyFor(Ids.next(), register.nextNumber(), profile, applicant, clock.now());
        register.store(applied);
        return recorded(applied, clock.today());
    }

    /** The root of the tree, established at once; the day is null when unknown. */
    public OrganizationView foundRoot(OrganizationProfile profile, LocalDate establishedOn, String founder) {
        if (establishedOn != null && establishedOn.isAfter(clock.today())) {
            throw Problem.of(OrganizationProblem.ESTABLISHED_IN_FUTURE).at("/establishedOn");
        }
        if (register.count("parentId is null") > 0) {
            throw Problem.of(OrganizationProblem.ROOT_EXISTS);
        }
        Organization root =
                Organization.foundRoot(Ids.next(), register.nextNumber(), profile, establishedOn, founder, clock.now());
        register.store(root);
        OrganizationView view =
                recorded(root, establishedOn == null ? OrganizationHistory.SINCE_ALWAYS : establishedOn);
        events.established(root);
        return view;
    }

    /** The decision of the next higher organisation on an application. */
    public OrganizationView decide(UUID id, boolean approved, String decider) {
        Organization organization = register.locked(id);
        organization.decide(approved, decider, clock.now());
        register.flush();
        return recorded(organization, clock.today());
    }

    /** The founding meeting of an approved organisation was held on that day. */
    public OrganizationView establish(UUID id, LocalDate on) {
        Organization organization = register.locked(id);
        organization.establish(on, clock.today());
        register.flush();
        OrganizationView view = recorded(organization, on);
        events.established(organization);
        return view;
    }

    private OrganizationView recorded(Organization organization, LocalDate from) {
        history.record(organization, from);
        events.changed(organization);
        return OrganizationView.of(organization);
    }
}
