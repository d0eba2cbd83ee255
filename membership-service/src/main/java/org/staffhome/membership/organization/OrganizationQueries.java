package org.staffhome.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sql.Sql;

/** Reads of the tree, of today or of a past day. The row scope of the caller holds for all of them. */
@ApplicationScoped
class OrganizationQueries {

    private static final String TODAY = """
            select id, parent_id, org_path as path, kind, name, code, credit_code, party_organization, state,
                units_covered, established_on, dissolved_on, version
            from organization
            """;

    private static final String ON_A_DAY = """
            select o.id, h.parent_id, h.path, h.kind, h.name, h.code, h.credit_code, h.party_organization, h.state,
                h.units_covered, o.established_on, o.dissolved_on, o.version
            from organization_history h join organization o on o.id = h.organization_id
            where h.valid_from <= ? and coalesce(h.valid_until, 'infinity') > ?
            """;

    /** Filters of the list; null where not given. */
    record Filter(UUID parentId, UUID below, OrganizationKind kind, OrganizationState state, String name) {}

    private final Sql sql;

    OrganizationQueries(Sql sql) {
        this.sql = sql;
    }

    /** The organisation as it is today. */
    OrganizationView byId(UUID id) {
        return byId(id, null);
    }

    /** The organisation as it was on a day; unknown when it did not exist then. */
    OrganizationView byId(UUID id, LocalDate asOf) {
        Statement statement = new Statement(asOf).and("id = ?", id);
        return statement.list(sql, "id", 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(OrganizationProblem.UNKNOWN));
    }

    /** A page of organisations by name. */
    @Transactional
    Page<OrganizationView> list(Filter filter, LocalDate asOf, Cursor cursor, int limit) {
        Statement statement = new Statement(asOf);
        if (filter.parentId() != null) {
            statement.and("parent_id = ?", byId(filter.parentId(), asOf).id());
        }
        if (filter.below() != null) {
            String path = byId(filter.below(), asOf).path();
            statement.and("path > ?", path).and("path < ?", afterSubtree(path));
        }
        statement.andIfGiven("kind = ?", filter.kind()).andIfGiven("state = ?", filter.state());
        if (filter.name() != null && !filter.name().isBlank()) {
            statement.andNamePart(filter.name().strip());
        }
        if (!cursor.isStart()) {
            statement.andBehind("name collate \"C\"", cursor.text(0), cursor.uuid(1));
        }
        return Page.of(
                statement.list(sql, "name collate \"C\", id", limit + 1),
                limit,
                row -> Cursor.of(row.name(), row.id()));
    }

    /** The organisation and all below it in the order of the tree. */
    @Transactional
    Page<OrganizationView> subtree(UUID id, LocalDate asOf, Cursor cursor, int limit) {
        String path = byId(id, asOf).path();
        Statement statement = new Statement(asOf).and("path >= ?", path).and("path < ?", afterSubtree(path));
        if (!cursor.isStart()) {
            statement.and("path > ?", cursor.text(0));
        }
        return Page.of(statement.list(sql, "path collate \"C\"", limit + 1), limit, row -> Cursor.of(row.path()));
    }

    private static String afterSubtree(String path) {
        return path.substring(0, path.length() - 1) + "0";
    }

    /** A query under construction over the tree of one day. */
    private static final class Statement {

        private final StringBuilder text;
        private final List<Object> parameters = new ArrayList<>();
        private final boolean past;

        Statement(LocalDate asOf) {
            past = asOf != null;
            text = new StringBuilder("select * from (" + (asOf == null ? TODAY : ON_A_DAY) + ") tree where true");
            if (asOf != null) {
                parameters.add(asOf);
                parameters.add(asOf);
            }
        }

        Statement and(String condition, Object value) {
            text.append(" and ").append(condition);
            parameters.add(value);
            return this;
        }

        Statement andIfGiven(String condition, Enum<?> value) {
            return value == null ? this : and(condition, value.name());
        }

        /**
         * Every suffix of today's name is stored: a part of the name is the beginning of one of them. Names of the past are
         * looked through, as they are few.
         */
        Statement andNamePart(String part) {
            if (past) {
                return and("strpos(name, ?) > 0", part);
            }
            text.append(" and id in (select organization_id from organization_name_part where part >= ? and part < ?)");
            parameters.add(part);
            parameters.add(part + Character.toString(Character.MAX_CODE_POINT));
            return this;
        }

        Statement andBehind(String column, String value, UUID id) {
            text.append(" and (").append(column).append(", id) > (?, ?)");
            parameters.add(value);
            parameters.add(id);
            return this;
        }

        List<OrganizationView> list(Sql sql, String order, int limit) {
            parameters.add(limit);
            return sql.list(text + " order by " + order + " limit ?", OrganizationQueries::view, parameters.toArray());
        }
    }

    private static OrganizationView view(ResultSet row) throws SQLException {
        return new OrganizationView(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getString("path"),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("code"),
                row.getString("credit_code"),
                row.getString("party_organization"),
                OrganizationState.valueOf(row.getString("state")),
                row.getInt("units_covered"),
                row.getObject("established_on", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                row.getInt("version"));
    }
}
