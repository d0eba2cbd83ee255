package org.staffhome.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;

/** Reads facts and the events behind them. */
@ApplicationScoped
public class FactQueries {
    private static final String COUNTS = """
            not exists (select 1 from fact_entry l where l.metric = e.metric and l.subject = e.subject
                and (l.ordinal, l.event_id, l.period) > (e.ordinal, e.event_id, e.period)
                and (not ? or l.period <= ?))
            """;

    private final Sql sql;
    private final MetricCatalogue catalogue;
    private final Organizations organizations;

    FactQueries(Sql sql, MetricCatalogue catalogue, Organizations organizations) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.organizations = organizations;
    }

    /**
     * The facts of an organisation and all below it in a year, of the caller's whole scope when it is null; of one
     * metric, or of all when that is null.
     */
    @Transactional
    public List<FactView> rolledUp(UUID organizationId, String metric, int year) {
        if (metric != null) {
            require(metric);
        }
        String top = organizationId == null
                ? PathRange.ROOT
                : organizations.require(organizationId).path();
        PathRange subtree = PathRange.subtree(top);
        String query = """
                select metric, sum(value) as value, sum(no_upper_bound) as no_upper_bound,
                    sum(no_lower_bound) as no_lower_bound, count(*) filter (where subjects > 0) as organizations
                from (select metric, organization_id, sum(value) as value, sum(no_upper_bound) as no_upper_bound,
                        sum(no_lower_bound) as no_lower_bound, sum(subjects) as subjects
                    from fact
                    where org_path >= ? and org_path < ? and (?::text is null or metric = ?)
                      and (period = ? or (period < ? and metric = any(?)))
                    group by metric, organization_id) of_organization
                group by metric order by metric
                """;
        return sql.list(
                query,
                row -> new FactView(
                        organizationId,
                        row.getString("metric"),
                        catalogue.known(row.getString("metric")).unit(),
                        year,
                        row.getLong("value"),
                        FactValues.precision(row),
                        row.getLong("organizations")),
                subtree.from(),
                subtree.to(),
                metric,
                metric,
                year,
                year,
                catalogue.yearEndCodes());
    }

    /** The events behind a rolled-up fact, oldest first. */
    @Transactional
    public Page<FactSourceView> sources(UUID organizationId, String metric, int year, PageRequest page) {
        boolean yearEnd = require(metric).period() == PeriodKind.YEAR_END;
        PathRange subtree =
                PathRange.subtree(organizations.require(organizationId).path());
        Cursor cursor = page.cursor();
        Instant after = cursor.isStart() ? null : parsed(cursor.text(0));
        String query = "select e.*, " + COUNTS + """
                as counts from fact_entry e
                where e.org_path >= ? and e.org_path < ? and e.metric = ?
                  and (e.period = ? or (? and e.period < ?))
                  and (?::timestamptz is null or (e.occurred_at, e.event_id, e.period) > (?, ?, ?))
                order by e.occurred_at, e.event_id, e.period limit ?
                """;
        List<FactSourceView> found = sql.list(
                query,
                FactQueries::source,
                yearEnd,
                year,
                subtree.from(),
                subtree.to(),
                metric,
                year,
                yearEnd,
                year,
                after,
                after,
                cursor.isStart() ? null : cursor.uuid(1),
                cursor.isStart() ? null : (int) cursor.number(2),
                page.limit() + 1);
        return Page.of(found, page.limit(), s -> Cursor.of(s.occurredAt(), s.eventId(), s.period()));
    }

    /** The latest events that count for a fact of one organisation itself, newest first, at most so many. */
    public List<FactSourceView> latestSources(UUID organizationId, String metric, int year, int limit) {
        boolean yearEnd = require(metric).period() == PeriodKind.YEAR_END;
        String query = "select e.*, true as counts from fact_entry e where e.organization_id = ? and e.metric = ?"
                + " and (e.period = ? or (? and e.period < ?)) and " + COUNTS
                + " order by e.occurred_at desc, e.event_id desc, e.period desc limit ?";
        return sql.list(query, FactQueries::source, organizationId, metric, year, yearEnd, year, yearEnd, year, limit);
    }

    private Metric require(String metric) {
        return catalogue.find(metric).orElseThrow(() -> Problem.of(FactProblem.METRIC_UNKNOWN)
                .with("metric", metric));
    }

    private static Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw Problem.of(org.staffhome.platform.problem.CommonProblem.CURSOR_MALFORMED);
        }
    }

    private static FactSourceView source(ResultSet row) throws SQLException {
        return new FactSourceView(
                Sql.uuid(row, "event_id"),
                row.getString("event_type"),
                Sql.instant(row, "occurred_at"),
                Sql.uuid(row, "organization_id"),
                row.getString("subject"),
                row.getInt("period"),
                row.getLong("value"),
                Precision.ofBits(row.getInt("precision_bits")),
                row.getBoolean("counts"));
    }
}
