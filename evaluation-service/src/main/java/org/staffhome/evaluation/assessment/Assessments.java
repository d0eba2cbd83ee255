package org.staffhome.evaluation.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** The assessments with their marks and steps. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {
    Assessment require(UUID id) {
        return found(findById(id));
    }

    /** The assessment in the caller's write scope, locked for a change. */
    Assessment lock(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    void keep(AssessmentMark mark) {
        getEntityManager().persist(mark);
    }

    void keep(AssessmentStep step) {
        getEntityManager().persist(step);
    }

    /** All marks, oldest first. */
    List<AssessmentMark> marksOf(UUID assessmentId) {
        return getEntityManager()
                .createQuery("from AssessmentMark m where m.assessmentId = ?1 order by m.number", AssessmentMark.class)
                .setParameter(1, assessmentId)
                .getResultList();
    }

    /** All steps, oldest first. */
    List<AssessmentStep> stepsOf(UUID assessmentId) {
        return getEntityManager()
                .createQuery("from AssessmentStep s where s.assessmentId = ?1 order by s.number", AssessmentStep.class)
                .setParameter(1, assessmentId)
                .getResultList();
    }

    private static Assessment found(Assessment assessment) {
        return Optional.ofNullable(assessment).orElseThrow(() -> Problem.of(AssessmentProblem.UNKNOWN));
    }
}
