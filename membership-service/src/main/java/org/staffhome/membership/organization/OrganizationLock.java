package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The door for rooms whose rules span several rows of one organisation: they take turns on its row. */
@ApplicationScoped
public class OrganizationLock {

    private final OrganizationRegister register;

    OrganizationLock(OrganizationRegister register) {
        this.register = register;
    }

    /**
     * Locks the organisation until the end of the transaction.
     *
     * @return its kind
     */
    public OrganizationKind lock(UUID id) {
        return register.locked(id).kind();
    }
}
