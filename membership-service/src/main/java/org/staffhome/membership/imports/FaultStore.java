package org.staffhome.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.tabular.RowError;

/** Keeps the faults of an import, under the organisation of the import. */
@ApplicationScoped
class FaultStore {

    private final Sql sql;

    FaultStore(Sql sql) {
        this.sql = sql;
    }

    /** A fault, and the row of the same person or thing that was taken instead, if there is one. */
    record Fault(RowError error, Integer twinRow) {}

    void add(UUID importId, List<Fault> faults) {
        sql.batch(
                """
                insert into import_error (import_id, organization_id, org_path, sheet_row, twin_row, column_name,
                    column_letter, code, reason_zh, reason_en)
                select id, organization_id, org_path, ?, ?, ?, ?, ?, ?, ? from import_batch where id = ?
                """,
                faults.stream()
                        .map(fault -> new Object[] {
                            fault.error().row(),
                            fault.twinRow(),
                            fault.error().column(),
                            fault.error().columnLetter(),
                            fault.error().code(),
                            fault.error().zh(),
                            fault.error().en(),
                            importId
                        })
                        .toList());
    }

    void clear(UUID importId) {
        sql.update("delete from import_error where import_id = ?", importId);
    }

    int refusedRows(UUID importId) {
        return sql.one(
                        "select count(distinct sheet_row) from import_error where import_id = ?",
                        row -> row.getInt(1),
                        importId)
                .orElse(0);
    }
}
