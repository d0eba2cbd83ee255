package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;

/** Reads of committees, officers and appointments. */
@ApplicationScoped
class OfficeQueries {

    private final Committees committees;
    private final Organizations organizations;
    private final BusinessClock clock;
    private final Sql sql;

    OfficeQueries(Committees committees, Organizations organizations, BusinessClock clock, Sql sql) {
        this.committees = committees;
        this.organizations = organizations;
        this.clock = clock;
        this.sql = sql;
    }

    @Transactional
    CommitteeView committee(UUID id) {
        return committees
                .findByIdOptional(id)
                .map(committee -> CommitteeView.of(committee, clock.today()))
                .orElseThrow(() -> Problem.of(OfficeProblem.COMMITTEE_UNKNOWN));
    }

    /** The committees of one organisation, the latest term first; a handful per organisation. */
    @Transactional
    List<CommitteeView> committeesOf(UUID organizationId) {
        UUID known = organizations.require(organizationId).id();
        return committees.list("organizationId = ?1 order by termFrom desc, id", known).stream()
                .map(committee -> CommitteeView.of(committee, clock.today()))
                .toList();
    }

    /** Officers in office by organisation path and seat. */
    @Transactional
    Page<OfficerView> officers(UUID below, SeatPost post, CadreEmployment employment, Cursor cursor, int limit) {
        SqlFilter filter = new SqlFilter();
        below(filter, "s.org_path", below);
        filter.and("s.post = ?", post == null ? null : post.name())
                .and("s.employment = ?", employment == null ? null : employment.name());
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
                OfficeQueries::officer,
                filter.parameters(further));
        return Page.of(rows, limit, row -> Cursor.of(row.path(), row.view().seatId()))
                .map(Officer::view);
    }

    /** Appointments, the latest first; those that run, unless all are asked for. */
    @Transactional
    Page<AppointmentView> appointments(UUID below, UUID memberId, boolean ended, Cursor cursor, int limit) {
        SqlFilter filter = new SqlFilter();
        below(filter, "org_path", below);
        filter.and("member_id = ?", memberId);
        String running = ended ? "" : " and ended_on is null";
        String behind = cursor.isStart() ? "" : " and id < ?";
        Object[] further = cursor.isStart() ? new Object[] {limit + 1} : new Object[] {cursor.uuid(0), limit + 1};
        return Page.of(
                sql.list(
                        "select * from appointment where " + filter.conditions() + running + behind
                                + " order by id desc limit ?",
                        AppointmentView::read,
                        filter.parameters(further)),
                limit,
                row -> Cursor.of(row.id()));
    }

    private void below(SqlFilter filter, String column, UUID below) {
        if (below != null) {
            PathRange range = PathRange.subtree(organizations.require(below).path());
            filter.and(column + " >= ?", range.from()).and(column + " < ?", range.to());
        }
    }

    private record Officer(String path, OfficerView view) {}

    private static Officer officer(ResultSet row) throws SQLException {
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
                        row.getObject("term_until", LocalDate.class),
                        row.getBoolean("account")));
    }
}
