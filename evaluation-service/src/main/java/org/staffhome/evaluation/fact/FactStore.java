package org.staffhome.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.sql.Sql;

/**
 * Writes entries and folds them into facts. The facts of a metric and organisation are folded anew under a lock of their
 * own, so that two consumers at work on different partitions never overwrite each other's result.
 */
@ApplicationScoped
class FactStore {
    /** The place of rows whose organisation is not known here yet: only the service itself sees it. */
    static final String UNPLACED = "/";

    private static final String INSERT = """
            insert into fact_entry (metric, event_id, period, organization_id, org_path, subject, ordinal, value,
                precision_bits, event_type, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String FOLD = """
            with of_subjects as (
                select s.* from fact_entry s
                where s.metric = ? and s.subject in (
                    select o.subject from fact_entry o where o.metric = ? and o.organization_id = ?)),
            years as (select distinct period as year from of_subjects),
            latest as (
                select distinct on (y.year, e.subject) y.year, e.organization_id, e.period, e.value, e.precision_bits
                from years y join of_subjects e on not ? or e.period <= y.year
                order by y.year, e.subject, e.ordinal desc, e.event_id desc, e.period desc)
            insert into fact (organization_id, metric, period, org_path, value, precision_bits)
            select ?, ?, year, ?, sum(value), bit_or(precision_bits) from latest
            where organization_id = ? and (? or period = year)
            group by year
            """;

    private final Sql sql;
    private final MetricCatalogue catalogue;
    private final Organizations organizations;
    private final Event<FactsChanged> changed;
    private final Event<FactsCleared> cleared;

    FactStore(
            Sql sql,
            MetricCatalogue catalogue,
            Organizations organizations,
            Event<FactsChanged> changed,
            Event<FactsCleared> cleared) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.changed = changed;
        this.cleared = cleared;
    }

    /** Takes the entries of one event and brings the facts they touch up to date. A second time it does nothing. */
    void record(List<FactEntry> entries) {
        TreeMap<String, TreeSet<String>> subjects = new TreeMap<>();
        TreeSet<UUID> touchedOrganizations = new TreeSet<>();
        for (FactEntry entry : entries) {
            Metric metric = catalogue.known(entry.metric());
            if (insert(entry)) {
                subjects.computeIfAbsent(metric.code(), code -> new TreeSet<>()).add(entry.subject());
            }
        }
        subjects.forEach((metric, touched) -> {
            for (UUID organization : organizationsOf(metric, touched)) {
                fold(metric, organization);
                touchedOrganizations.add(organization);
            }
        });
        touchedOrganizations.forEach(organization -> changed.fire(new FactsChanged(organization)));
    }

    /** Deletes everything, before the log is replayed. */
    void clear() {
        sql.update("delete from fact");
        sql.update("delete from fact_entry");
        cleared.fire(new FactsCleared());
    }

    /** Gives the rows of an organisation their place, now that it is known or has moved. */
    void place(UUID organization, String path) {
        for (String table : List.of("fact_entry", "fact")) {
            sql.update(
                    "update " + table + " set org_path = ? where organization_id = ? and org_path <> ?",
                    path,
                    organization,
                    path);
        }
    }

    private boolean insert(FactEntry entry) {
        return sql.update(
                        INSERT,
                        entry.metric(),
                        entry.eventId(),
                        entry.period(),
                        entry.organizationId(),
                        pathOf(entry.organizationId()),
                        entry.subject(),
                        entry.ordinal(),
                        entry.value().value(),
                        entry.value().precision().bits(),
                        entry.eventType(),
                        entry.occurredAt())
                > 0;
    }

    /** A subject may have moved between organisations: each that ever had it is folded, in a fixed order. */
    private List<UUID> organizationsOf(String metric, Collection<String> subjects) {
        return sql.list("""
                select distinct organization_id from fact_entry where metric = ? and subject = any(?)
                order by organization_id
                """, row -> Sql.uuid(row, "organization_id"), metric, subjects.toArray(String[]::new));
    }

    private void fold(String metric, UUID organization) {
        boolean yearEnd = catalogue.known(metric).period() == PeriodKind.YEAR_END;
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "fact:" + metric + organization);
        sql.update("delete from fact where organization_id = ? and metric = ?", organization, metric);
        sql.update(
                FOLD,
                metric,
                metric,
                organization,
                yearEnd,
                organization,
                metric,
                pathOf(organization),
                organization,
                yearEnd);
    }

    private String pathOf(UUID organization) {
        return organizations.find(organization).map(OrganizationNode::path).orElse(UNPLACED);
    }
}
