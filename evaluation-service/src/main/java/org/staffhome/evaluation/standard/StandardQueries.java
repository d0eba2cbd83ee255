package org.staffhome.evaluation.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;

/** Reads standards: drafts in the caller's scope, published versions for everybody. */
@ApplicationScoped
public class StandardQueries {
    private static final String LIST = """
            select id, series_id, version_number, organization_id, name, trial, valid_from, state, published_at
            from home_standard where state = ? and (?::uuid is null or id > ?) order by id limit ?
            """;

    private final Sql sql;
    private final Scopes scopes;
    private final HomeStandards standards;

    StandardQueries(Sql sql, Scopes scopes, HomeStandards standards) {
        this.sql = sql;
        this.scopes = scopes;
        this.standards = standards;
    }

    @Transactional
    Page<StandardSummary> list(PageRequest page) {
        UUID after = page.cursor().isStart() ? null : page.cursor().uuid(0);
        List<StandardSummary> found = new ArrayList<>(read(StandardState.DRAFT, after, page.limit()));
        found.addAll(scopes.within(SystemScope.PUBLISHED, () -> read(StandardState.PUBLISHED, after, page.limit())));
        // uuid order of the database: by the text form, which Java's own UUID order is not.
        found.sort(Comparator.comparing(s -> s.id().toString()));
        List<StandardSummary> first = found.subList(0, Math.min(found.size(), page.limit() + 1));
        return Page.of(first, page.limit(), s -> Cursor.of(s.id()));
    }

    @Transactional
    public StandardView get(UUID id) {
        HomeStandard own = standards.findById(id);
        if (own != null) {
            return StandardView.of(own);
        }
        return scopes.within(SystemScope.PUBLISHED, () -> {
            HomeStandard standard = standards.findById(id);
            if (standard == null || !standard.isPublished()) {
                throw Problem.of(StandardProblem.UNKNOWN);
            }
            return StandardView.of(standard);
        });
    }

    private List<StandardSummary> read(StandardState state, UUID after, int limit) {
        return sql.list(LIST, StandardQueries::summary, state.name(), after, after, limit + 1);
    }

    private static StandardSummary summary(ResultSet row) throws SQLException {
        return new StandardSummary(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "series_id"),
                row.getInt("version_number"),
                Sql.uuid(row, "organization_id"),
                row.getString("name"),
                row.getBoolean("trial"),
                row.getObject("valid_from", LocalDate.class),
                StandardState.valueOf(row.getString("state")),
                Sql.instant(row, "published_at"));
    }
}
