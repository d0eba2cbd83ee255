package org.staffhome.welfare.aid;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Applications with their steps, within the caller's scope. */
@ApplicationScoped
class AidApplications implements PanacheRepositoryBase<AidApplication, UUID> {

    /** The application, locked until commit. */
    AidApplication lock(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    AidApplication require(UUID id) {
        return found(findById(id));
    }

    /** What was done so far, the first act first. */
    List<AidStep> stepsOf(UUID applicationId) {
        return getEntityManager()
                .createQuery("from AidStep where applicationId = ?1 order by takenAt, id", AidStep.class)
                .setParameter(1, applicationId)
                .getResultList();
    }

    void add(AidStep step) {
        getEntityManager().persist(step);
    }

    private static AidApplication found(AidApplication application) {
        if (application == null) {
            throw Problem.of(AidProblem.UNKNOWN);
        }
        return application;
    }
}
