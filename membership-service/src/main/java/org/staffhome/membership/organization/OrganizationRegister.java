package org.staffhome.membership.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Repository of organisations; what is outside the caller's scope is not found. */
@ApplicationScoped
class OrganizationRegister implements PanacheRepositoryBase<Organization, UUID> {

    /** The organisation, locked until the end of the transaction. */
    Organization locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(OrganizationProblem.UNKNOWN));
    }

    /** The next short number, a part of the path. */
    long nextNumber() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('organization_number')")
                        .getSingleResult())
                .longValue();
    }
}
