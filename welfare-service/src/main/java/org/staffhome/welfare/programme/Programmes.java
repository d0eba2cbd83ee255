package org.staffhome.welfare.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Programmes within the caller's scope. */
@ApplicationScoped
class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    Programme require(UUID id) {
        return found(findById(id));
    }

    Programme lock(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static Programme found(Programme programme) {
        if (programme == null) {
            throw Problem.of(ProgrammeProblem.UNKNOWN);
        }
        return programme;
    }
}
