package org.staffhome.membership.employer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Repository of units; what is outside the caller's scope is not found. */
@ApplicationScoped
class EmployerUnits implements PanacheRepositoryBase<EmployerUnit, UUID> {

    /** The unit as it is now, locked until the end of the transaction. */
    EmployerUnit locked(UUID id) {
        EmployerUnit unit = findByIdOptional(id).orElseThrow(() -> Problem.of(EmployerUnitProblem.UNKNOWN));
        getEntityManager().refresh(unit, LockModeType.PESSIMISTIC_WRITE);
        return unit;
    }
}
