package org.staffhome.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.staffhome.platform.sql.Sql;

/** The entries as they are stored, each at the place of its organisation as far as that is known. */
@ApplicationScoped
class FactEntries {
    /** The place of rows whose organisation is not known here yet: only the service itself sees it. */
    static final String UNPLACED = "/";

    private static final String INSERT = """
            insert into fact_entry (metric, event_id, period, organization_id, org_path, subject, ordinal, value,
                precision_bits, event_type, occurred_at)
            values (?, ?, ?, ?, coalesce((select org_path from scope_organization where organization_id = ?), ?),
                ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final Sql sql;

    FactEntries(Sql sql) {
        this.sql = sql;
    }

    /** Inserts an entry; false when it is there already. */
    boolean insert(FactEntry entry) {
        return sql.update(
                        INSERT,
                        entry.metric(),
                        entry.eventId(),
                        entry.period(),
                        entry.organizationId(),
                        entry.organizationId(),
                        UNPLACED,
                        entry.subject(),
                        entry.ordinal(),
                        entry.value().value(),
                        entry.value().precision().bits(),
                        entry.eventType(),
                        entry.occurredAt())
                > 0;
    }

    /** The entries that decide what a subject is worth: of a metric of the year the last one, else all. */
    List<FactEntry> deciding(Metric metric, String subject) {
        return sql.list("""
                select * from fact_entry where metric = ? and subject = ?
                order by ordinal desc, event_id desc, period desc limit ?
                """, FactEntries::read, metric.code(), subject, metric.period() == PeriodKind.YEAR ? 1L : null);
    }

    void clear() {
        sql.update("delete from fact_entry");
    }

    private static FactEntry read(ResultSet row) throws SQLException {
        return new FactEntry(
                row.getString("metric"),
                Sql.uuid(row, "event_id"),
                row.getInt("period"),
                Sql.uuid(row, "organization_id"),
                row.getString("subject"),
                row.getLong("ordinal"),
                new MeasuredValue(row.getLong("value"), Precision.ofBits(row.getInt("precision_bits"))),
                row.getString("event_type"),
                Sql.instant(row, "occurred_at"));
    }
}
