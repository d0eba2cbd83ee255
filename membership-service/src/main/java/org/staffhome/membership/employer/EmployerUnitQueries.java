package org.staffhome.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;

/** Reads of units. */
@ApplicationScoped
class EmployerUnitQueries {

    private final EmployerUnits units;
    private final Organizations organizations;

    EmployerUnitQueries(EmployerUnits units, Organizations organizations) {
        this.units = units;
        this.organizations = organizations;
    }

    /** Units by name; {@code below} limits to an organisation and all below it, null filters do not filter. */
    Page<EmployerUnitView> list(UUID below, Boolean covered, UnitCategory category, Cursor cursor, int limit) {
        StringBuilder where = new StringBuilder("true = true");
        Map<String, Object> parameters = new HashMap<>();
        if (below != null) {
            PathRange range = PathRange.subtree(organizations.require(below).path());
            where.append(" and path >= :from and path < :to");
            parameters.put("from", range.from());
            parameters.put("to", range.to());
        }
        if (covered != null) {
            where.append(" and covered = :covered");
            parameters.put("covered", covered);
        }
        if (category != null) {
            where.append(" and category = :category");
            parameters.put("category", category);
        }
        if (!cursor.isStart()) {
            where.append(" and (collate(name as `C`) > :name or (name = :name and id > :id))");
            parameters.put("name", cursor.text(0));
            parameters.put("id", cursor.uuid(1));
        }
        List<EmployerUnit> rows = units.find(where + " order by collate(name as `C`), id", parameters)
                .page(0, limit + 1)
                .list();
        return Page.of(rows, limit, unit -> Cursor.of(unit.name(), unit.id())).map(EmployerUnitView::of);
    }

    EmployerUnitView byId(UUID id) {
        return units.findByIdOptional(id)
                .map(EmployerUnitView::of)
                .orElseThrow(() -> Problem.of(EmployerUnitProblem.UNKNOWN));
    }
}
