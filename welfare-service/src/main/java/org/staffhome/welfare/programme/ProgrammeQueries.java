package org.staffhome.welfare.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/** Reads of programmes. */
@ApplicationScoped
class ProgrammeQueries {

    private final Programmes programmes;
    private final Organizations organizations;
    private final Scopes scopes;

    ProgrammeQueries(Programmes programmes, Organizations organizations, Scopes scopes) {
        this.programmes = programmes;
        this.organizations = organizations;
        this.scopes = scopes;
    }

    @Transactional
    ProgrammeView get(UUID id) {
        return programmes.require(id).view();
    }

    /** Programmes of the caller's organisations in the order in which they were opened. */
    @Transactional
    Page<ProgrammeView> list(Integer year, int limit, Cursor cursor) {
        return page(year, null, limit, cursor);
    }

    /** Open programmes that serve a union of the caller's scope: its own and those of the organisations above it. */
    @Transactional
    Page<ProgrammeView> serving(UUID unionId, Integer year, int limit, Cursor cursor) {
        OrganizationNode union = organizations.require(unionId);
        List<UUID> line = new ArrayList<>(organizations.ancestorsOf(unionId).stream()
                .map(OrganizationNode::id)
                .toList());
        line.add(union.id());
        return scopes.within(SystemScope.CITY_WIDE_CHECK, () -> page(year, line, limit, cursor));
    }

    private Page<ProgrammeView> page(Integer year, List<UUID> owners, int limit, Cursor cursor) {
        StringBuilder where = new StringBuilder("1 = 1");
        List<Object> values = new ArrayList<>();
        if (year != null) {
            values.add(year);
            where.append(" and year = ?").append(values.size());
        }
        if (owners != null) {
            values.add(owners);
            where.append(" and state = OPEN and organizationId in ?").append(values.size());
        }
        if (!cursor.isStart()) {
            values.add(cursor.uuid(0));
            where.append(" and id > ?").append(values.size());
        }
        List<ProgrammeView> rows = programmes.find(where + " order by id", values.toArray()).range(0, limit).stream()
                .map(Programme::view)
                .toList();
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }
}
