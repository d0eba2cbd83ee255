package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The door for the room of employers: a union covers further units, which everybody may see at once. */
@ApplicationScoped
public class CoverUnits {

    private final OrganizationRegister register;
    private final OrganizationEvents events;

    CoverUnits(OrganizationRegister register, OrganizationEvents events) {
        this.register = register;
        this.events = events;
    }

    /** Inside the transaction that stores the units; locks the union. */
    public void cover(UUID unionId, int units) {
        Organization union = register.locked(unionId);
        union.coverFurtherUnits(units);
        register.flush();
        events.changed(union);
    }
}
