package org.staffhome.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;

/** Reads of the audit log, newest first, within the scope of the caller. */
@ApplicationScoped
class AuditQueries {
    private final Sql sql;

    AuditQueries(Sql sql) {
        this.sql = sql;
    }

    /** What to look for; null means any. */
    record Filter(
            Instant from,
            Instant until,
            String subject,
            String action,
            String objectType,
            String objectId,
            UUID organizationId) {}

    @Transactional
    Page<AuditEntryView> list(Filter filter, int limit, Cursor cursor) {
        SqlFilter where = new SqlFilter()
                .and("e.at >= ?", filter.from())
                .and("e.at < ?", filter.until())
                .and("e.subject = ?", filter.subject())
                .and("e.action = ?", filter.action())
                .and("e.object_type = ?", filter.objectType())
                .and("e.object_id = ?", filter.objectId())
                .and("e.organization_id = ?", filter.organizationId())
                .and("e.id < ?", cursor.isStart() ? null : cursor.uuid(0));
        List<AuditEntryView> rows = sql.list(
                "select " + AuditRow.COLUMNS + " from audit_entry e where " + where.conditions()
                        + " order by e.id desc limit ?",
                AuditRow::view,
                where.parameters(limit + 1));
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }
}
