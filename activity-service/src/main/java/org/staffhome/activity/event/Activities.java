package org.staffhome.activity.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** The activities in the scope of the work at hand. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {
    /** The activity, or problem {@code activity.unknown} when it does not exist in the scope. */
    Activity require(UUID id) {
        return found(findById(id));
    }

    /** The activity, locked until the transaction ends. */
    Activity lock(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Activity found(Activity activity) {
        if (activity == null) {
            throw Problem.of(ActivityProblem.UNKNOWN);
        }
        return activity;
    }
}
