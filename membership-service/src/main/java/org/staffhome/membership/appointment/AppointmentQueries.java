package org.staffhome.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;

/** Reads of appointments. */
@ApplicationScoped
class AppointmentQueries {

    private final Organizations organizations;
    private final BusinessClock clock;
    private final Sql sql;

    AppointmentQueries(Organizations organizations, BusinessClock clock, Sql sql) {
        this.organizations = organizations;
        this.clock = clock;
        this.sql = sql;
    }

    /** Appointments, the latest first; those that run, unless all are asked for. */
    @Transactional
    Page<AppointmentView> appointments(UUID below, UUID memberId, boolean ended, Cursor cursor, int limit) {
        SqlFilter filter = new SqlFilter();
        if (below != null) {
            PathRange range = PathRange.subtree(organizations.require(below).path());
            filter.and("org_path >= ?", range.from()).and("org_path < ?", range.to());
        }
        filter.and("member_id = ?", memberId);
        if (!ended) {
            filter.and("ended_on is null and (valid_until is null or valid_until >= ?)", clock.today());
        }
        String behind = cursor.isStart() ? "" : " and id < ?";
        Object[] further = cursor.isStart() ? new Object[] {limit + 1} : new Object[] {cursor.uuid(0), limit + 1};
        return Page.of(
                sql.list(
                        "select * from appointment where " + filter.conditions() + behind + " order by id desc limit ?",
                        AppointmentView::read,
                        filter.parameters(further)),
                limit,
                row -> Cursor.of(row.id()));
    }
}
