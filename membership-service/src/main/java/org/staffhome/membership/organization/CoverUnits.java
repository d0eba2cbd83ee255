package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The door for the room of employers: a union covers a further unit, which everybody may see at once. */
@ApplicationScoped
public class CoverUnits {

    private final OrganizationRegister register;
    private final OrganizationEvents events;

    CoverUnits(OrganizationRegister register, OrganizationEvents events) {
        this.register = register;
        this.events = events;
    }

    /** Inside the transaction that stores the unit; locks the union. */
    public void coverAnotherUnit(UUID unionId) {
        Organization union = register.locked(unionId);
        union.coverAnotherUnit();
        register.flush();
        events.changed(union);
    }
}
