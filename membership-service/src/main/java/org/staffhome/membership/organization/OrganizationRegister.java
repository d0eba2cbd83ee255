package org.staffhome.membership.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
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

    /** Writes a new organisation or what was changed; a code that another one has is refused without saying whose it is. */
    void store(Organization organization) {
        try {
            persistAndFlush(organization);
        } catch (ConstraintViolationException e) {
            throw taken(e);
        }
    }

    private static Problem taken(ConstraintViolationException e) {
        String constraint = e.getConstraintName() == null ? "" : e.getConstraintName();
        if (constraint.contains("single_root")) {
            return Problem.of(OrganizationProblem.ROOT_EXISTS);
        }
        if (constraint.contains("credit_code")) {
            return Problem.of(OrganizationProblem.CODE_TAKEN).at("/creditCode");
        }
        if (constraint.contains("organization_code")) {
            return Problem.of(OrganizationProblem.CODE_TAKEN).at("/code");
        }
        throw e;
    }
}
