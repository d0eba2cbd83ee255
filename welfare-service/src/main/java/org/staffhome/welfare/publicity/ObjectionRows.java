package org.staffhome.welfare.publicity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Objections as they are stored, within the caller's scope. */
@ApplicationScoped
class ObjectionRows implements PanacheRepositoryBase<Objection, UUID> {

    /** All objections to an application, the first first. */
    List<Objection> to(UUID applicationId) {
        return list("applicationId = ?1 order by id", applicationId);
    }

    Objection require(UUID applicationId, UUID objectionId) {
        return find("applicationId = ?1 and id = ?2", applicationId, objectionId)
                .firstResultOptional()
                .orElseThrow(() -> Problem.of(ObjectionProblem.UNKNOWN));
    }
}
