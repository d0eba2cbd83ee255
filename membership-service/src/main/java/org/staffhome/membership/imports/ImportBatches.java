package org.staffhome.membership.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sql.Sql;

/** Repository of imports; what is outside the caller's scope is not found. */
@ApplicationScoped
class ImportBatches implements PanacheRepositoryBase<ImportBatch, UUID> {

    private final Sql sql;

    ImportBatches(Sql sql) {
        this.sql = sql;
    }

    ImportBatch locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ImportProblem.UNKNOWN));
    }

    /** The highest organisation of the caller's scope; the city itself before it has an organisation. */
    ImportBatch.Owner owner() {
        return sql.one(
                        "select id, org_path from organization order by length(org_path), org_path limit 1",
                        row -> new ImportBatch.Owner(row.getObject(1, UUID.class), row.getString(2)))
                .orElse(new ImportBatch.Owner(null, "/"));
    }
}
