package org.staffhome.evaluation.standard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** The versions of standards in the caller's scope. */
@ApplicationScoped
class HomeStandards implements PanacheRepositoryBase<HomeStandard, UUID> {
    /** The version, locked for a change. */
    HomeStandard lock(UUID id) {
        HomeStandard standard = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (standard == null) {
            throw Problem.of(StandardProblem.UNKNOWN);
        }
        return standard;
    }

    boolean hasDraft(UUID seriesId) {
        return count("seriesId = ?1 and state = ?2", seriesId, StandardState.DRAFT) > 0;
    }

    int lastNumber(UUID seriesId) {
        return getEntityManager()
                .createQuery("select max(s.versionNumber) from HomeStandard s where s.seriesId = ?1", Integer.class)
                .setParameter(1, seriesId)
                .getSingleResult();
    }
}
