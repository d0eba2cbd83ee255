package org.staffhome.welfare.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Decision sheets as they are stored, within the caller's scope. */
@ApplicationScoped
class SheetRows implements PanacheRepositoryBase<DecisionSheet, UUID> {

    /** A sheet of a dossier by its number. */
    DecisionSheet require(UUID householdId, int number) {
        return find("householdId = ?1 and number = ?2", householdId, number)
                .firstResultOptional()
                .orElseThrow(() -> Problem.of(DecisionProblem.SHEET_UNKNOWN));
    }
}
