package org.staffhome.membership.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.membership.committee.CommitteeKind;
import org.staffhome.membership.committee.SeatPost;
import org.staffhome.membership.office.CadreEmployment;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;

/** Reads of officers in office, those of overdue committees among them. */
@ApplicationScoped
class OfficerQueries {

    private final Organizations organizations;
    private final BusinessClock clock;
    private final Sql sql;

    OfficerQueries(Organizations organizations, BusinessClock clock, Sql sql) {
        this.organizations = organizations;
        this.clock = clock;
        this.sql = sql;
    }

    /** Filters of the list; null where not given. */
    record Filter(UUID below, SeatPost post, CadreEmployment employment, Boolean overdue) {}

    /** Officers by organisation path and seat. */
    @Transactional
    Page<OfficerView> officers(Filter wanted, Cursor cursor, int limit) {
        LocalDate today = clock.today();
        SqlFilter filter = new SqlFilter();
        if (wanted.below() != null) {
            PathRange range =
                    PathRange.subtree(organizations.require(wanted.below()).path());
            filter.and("s.org_path >= ?", range.from()).and("s.org_path < ?", range.to());
        }
        filter.and("s.post = ?", wanted.post() == null ? null : wanted.post().name())
                .and(
                        "s.employment = ?",
                        wanted.employment() == null ? null : wanted.employment().name());
        if (wanted.overdue() != null) {
            filter.and(wanted.overdue() ? "c.term_until < ?" : "c.term_until >= ?", today);
        }
        String behind = cursor.isStart() ? "" : " and (s.org_path, s.id) > (?, ?)";
        Object[] further =
                cursor.isStart() ? new Object[] {limit + 1} : new Object[] {cursor.text(0), cursor.uuid(1), limit + 1};
        List<Officer> rows = sql.list(
                """
                select s.*, c.kind as committee, c.term_until, o.name as organization_name, m.name as member_name,
                    exists (select from member_account a where a.member_id = s.member_id) as account
                from committee_seat s join committee c on c.id = s.committee_id
                    join organization o on o.id = s.organization_id
                    left join member m on m.id = s.member_id
                where s.held_until is null and c.state = 'IN_OFFICE' and
                """ + filter.conditions() + behind + " order by s.org_path, s.id limit ?",
                row -> officer(row, today),
                filter.parameters(further));
        return Page.of(rows, limit, row -> Cursor.of(row.path(), row.view().seatId()))
                .map(Officer::view);
    }

    private record Officer(String path, OfficerView view) {}

    private static Officer officer(ResultSet row, LocalDate today) throws SQLException {
        LocalDate termUntil = row.getObject("term_until", LocalDate.class);
        return new Officer(
                row.getString("org_path"),
                new OfficerView(
                        row.getObject("id", UUID.class),
                        row.getObject("committee_id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getString("organization_name"),
                        row.getObject("member_id", UUID.class),
                        row.getString("member_name"),
                        CommitteeKind.valueOf(row.getString("committee")),
                        SeatPost.valueOf(row.getString("post")),
                        CadreEmployment.valueOf(row.getString("employment")),
                        row.getObject("held_from", LocalDate.class),
                        termUntil,
                        termUntil.isBefore(today),
                        row.getBoolean("account")));
    }
}
