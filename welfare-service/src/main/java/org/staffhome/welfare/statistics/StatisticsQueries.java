package org.staffhome.welfare.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.sql.SqlFilter;

/** Counts what the caller may see, of an organisation and all below it. */
@ApplicationScoped
class StatisticsQueries {

    private static final List<String> TIERS = List.of("DEEP", "RELATIVE", "ACCIDENTAL", "EDGE", "NONE");
    private static final List<String> STAGES = List.of("APPEARED", "KNOWN", "TRACKED", "AIDED", "STABLE");

    private final Organizations organizations;
    private final BusinessClock clock;
    private final Sql sql;

    StatisticsQueries(Organizations organizations, BusinessClock clock, Sql sql) {
        this.organizations = organizations;
        this.clock = clock;
        this.sql = sql;
    }

    /** Persons paid and the sum in fen. */
    private record Paid(long persons, long fen) {}

    @Transactional
    StatisticsView statistics(UUID organizationId, Integer year) {
        PathRange below = PathRange.subtree(
                organizationId == null
                        ? PathRange.ROOT
                        : organizations.require(organizationId).path());
        Map<String, Long> byTier = households("tier", TIERS, below);
        Paid paid = paid(below, year);
        return new StatisticsView(
                organizationId,
                year,
                clock.today(),
                byTier.values().stream().mapToLong(Long::longValue).sum(),
                byTier,
                households("stage", STAGES, below),
                number("select count(*) from aid_application where ", in(below).and("programme_year = ?", year)),
                paid.persons(),
                paid.fen(),
                number(
                        "select coalesce(sum(total_fen), 0) from receipt_year where ",
                        in(below).and("year = ?", year)),
                balance("FUND", below),
                balance("COMMITTED", below));
    }

    private Map<String, Long> households(String column, List<String> values, PathRange below) {
        Map<String, Long> counts = new TreeMap<>();
        values.forEach(value -> counts.put(value, 0L));
        SqlFilter where = in(below);
        sql.each(
                "select " + column + ", count(*) from household where " + where.conditions() + " group by 1",
                0,
                row -> counts.put(row.getString(1), row.getLong(2)),
                where.parameters());
        return counts;
    }

    private Paid paid(PathRange below, Integer year) {
        SqlFilter where = in(below)
                .and("paid_on >= ?", year == null ? null : LocalDate.of(year, 1, 1))
                .and("paid_on <= ?", year == null ? null : LocalDate.of(year, 12, 31));
        return sql.one(
                        "select count(distinct beneficiary_index), coalesce(sum(approved_fen), 0) from aid_application"
                                + " where state in ('PAID', 'FOLLOWED_UP') and " + where.conditions(),
                        row -> new Paid(row.getLong(1), row.getLong(2)),
                        where.parameters())
                .orElseThrow();
    }

    private long balance(String kind, PathRange below) {
        return number(
                "select coalesce(sum(balance_fen), 0) from ledger_account where ",
                in(below).and("kind = ?", kind));
    }

    private long number(String query, SqlFilter where) {
        return sql.one(query + where.conditions(), row -> row.getLong(1), where.parameters())
                .orElseThrow();
    }

    /** The filter of the question, not the scope: that is the database's. */
    private static SqlFilter in(PathRange below) {
        return new SqlFilter().and("org_path >= ?", below.from()).and("org_path < ?", below.to());
    }
}
