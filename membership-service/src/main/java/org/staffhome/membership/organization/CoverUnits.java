package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;

/** The door for the room of employers: a union covers further units, which everybody may see at once. */
@ApplicationScoped
public class CoverUnits {

    private final OrganizationRegister register;
    private final OrganizationHistory history;
    private final OrganizationEvents events;
    private final BusinessClock clock;

    CoverUnits(
            OrganizationRegister register,
            OrganizationHistory history,
            OrganizationEvents events,
            BusinessClock clock) {
        this.register = register;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Inside the transaction that stores the units; locks the union. */
    public void cover(UUID unionId, int units) {
        Organization union = register.locked(unionId);
        union.coverFurtherUnits(units);
        register.flush();
        history.record(union, clock.today());
        events.changed(union);
    }
}
