package org.staffhome.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;

/** Reads of units. */
@ApplicationScoped
class EmployerUnitQueries {

    private final EmployerUnits units;
    private final Organizations organizations;
    private final Sql sql;

    EmployerUnitQueries(EmployerUnits units, Organizations organizations, Sql sql) {
        this.units = units;
        this.organizations = organizations;
        this.sql = sql;
    }

    /** Units by name; {@code below} limits to an organisation and all below it, null filters do not filter. */
    @Transactional
    Page<EmployerUnitView> list(UUID below, Boolean covered, UnitCategory category, Cursor cursor, int limit) {
        SqlFilter filter = new SqlFilter();
        if (below != null) {
            PathRange range = PathRange.subtree(organizations.require(below).path());
            filter.and("org_path >= ?", range.from()).and("org_path < ?", range.to());
        }
        filter.and("covered = ?", covered).and("category = ?", category == null ? null : category.name());
        String behind = cursor.isStart() ? "" : " and (name collate \"C\", id) > (?, ?)";
        Object[] further =
                cursor.isStart() ? new Object[] {limit + 1} : new Object[] {cursor.text(0), cursor.uuid(1), limit + 1};
        return Page.of(
                sql.list(
                        "select * from employer_unit where " + filter.conditions() + behind
                                + " order by name collate \"C\", id limit ?",
                        EmployerUnitQueries::view,
                        filter.parameters(further)),
                limit,
                unit -> Cursor.of(unit.name(), unit.id()));
    }

    EmployerUnitView byId(UUID id) {
        return units.findByIdOptional(id)
                .map(EmployerUnitView::of)
                .orElseThrow(() -> Problem.of(EmployerUnitProblem.UNKNOWN));
    }

    private static EmployerUnitView view(ResultSet row) throws SQLException {
        String reason = row.getString("no_union_reason");
        return new EmployerUnitView(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getString("credit_code"),
                row.getBoolean("covered"),
                row.getObject("covered_since", LocalDate.class),
                reason == null ? null : NoUnionReason.valueOf(reason),
                UnitCategory.valueOf(row.getString("category")),
                row.getString("zone"),
                row.getObject("staff", Integer.class),
                row.getObject("women", Integer.class),
                row.getObject("migrant", Integer.class),
                row.getObject("agency", Integer.class),
                row.getInt("version"));
    }
}
