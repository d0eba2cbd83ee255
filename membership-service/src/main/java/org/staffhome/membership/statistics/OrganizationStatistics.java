package org.staffhome.membership.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.staffhome.membership.organization.OrganizationKind;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;

/** Counts an organisation and all below it: ranges of indexes on the path, so the cost grows with the scope. */
@ApplicationScoped
class OrganizationStatistics {

    private final Organizations organizations;
    private final BusinessClock clock;
    private final Sql sql;

    OrganizationStatistics(Organizations organizations, BusinessClock clock, Sql sql) {
        this.organizations = organizations;
        this.clock = clock;
        this.sql = sql;
    }

    private record Units(long covered, long all, Long staffOfCovered) {}

    private record Officers(long persons, long fullTime, long partTime, long overdue) {}

    /** The count of today; without an organisation, of all the caller may see. */
    @Transactional
    StatisticsView of(UUID organizationId) {
        PathRange range = PathRange.subtree(
                organizationId == null
                        ? PathRange.ROOT
                        : organizations.require(organizationId).path());
        LocalDate today = clock.today();
        Map<String, Long> kinds = counts(
                "select kind, count(*) from organization where state = 'ESTABLISHED' and org_path >= ? and org_path < ?"
                        + " group by kind",
                range);
        long unions = kinds.entrySet().stream()
                .filter(kind -> OrganizationKind.valueOf(kind.getKey()).isUnion())
                .mapToLong(Map.Entry::getValue)
                .sum();
        Map<String, Long> employment = counts(
                "select employment_kind, count(*) from member where status in ('ACTIVE', 'RETAINED')"
                        + " and org_path >= ? and org_path < ? group by employment_kind",
                range);
        long members = employment.values().stream().mapToLong(Long::longValue).sum();
        long women = number(
                "select count(*) from member where status in ('ACTIVE', 'RETAINED') and gender = 'FEMALE'"
                        + " and org_path >= ? and org_path < ?",
                range);
        long retained = number(
                "select count(*) from member where status = 'RETAINED' and org_path >= ? and org_path < ?", range);
        long overdue = number(
                "select count(*) from committee where state = 'IN_OFFICE' and org_path >= ? and org_path < ?"
                        + " and term_until < ?",
                range,
                today);
        Units units = units(range);
        Officers officers = officers(range, today);
        return new StatisticsView(
                organizationId,
                today,
                unions,
                units.covered(),
                members,
                officers.persons(),
                women,
                retained,
                employment,
                officers.fullTime(),
                officers.partTime(),
                officers.overdue(),
                kinds,
                overdue,
                Rate.of(women, members),
                Rate.of(members, units.staffOfCovered()),
                Rate.of(units.covered(), units.all()),
                Rate.of(members, unions),
                Rate.of(members, officers.persons()),
                Rate.of(units.covered(), unions));
    }

    private Units units(PathRange range) {
        return sql.one(
                        """
                        select count(*) filter (where covered), count(*),
                            case when count(*) filter (where covered and staff is null) = 0
                                then sum(staff) filter (where covered) end
                        from employer_unit where org_path >= ? and org_path < ?
                        """,
                        row -> new Units(
                                row.getLong(1), row.getLong(2), row.getObject(3) == null ? null : row.getLong(3)),
                        range.from(),
                        range.to())
                .orElseThrow();
    }

    /**
     * A person with several seats counts once, as full time when one of the seats is, and as overdue when all of them are of
     * committees past their term.
     */
    private Officers officers(PathRange range, LocalDate today) {
        return sql.one(
                        """
                        select count(*), count(*) filter (where full_time), count(*) filter (where not full_time),
                            count(*) filter (where overdue)
                        from (select s.member_id, bool_or(s.employment = 'FULL_TIME') as full_time,
                                bool_and(c.term_until < ?) as overdue
                              from committee_seat s join committee c on c.id = s.committee_id
                              where s.held_until is null and c.state = 'IN_OFFICE'
                                and s.org_path >= ? and s.org_path < ?
                              group by s.member_id) person
                        """,
                        row -> new Officers(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        today,
                        range.from(),
                        range.to())
                .orElseThrow();
    }

    private Map<String, Long> counts(String statement, PathRange range) {
        Map<String, Long> counts = new TreeMap<>();
        sql.each(statement, 0, row -> counts.put(row.getString(1), row.getLong(2)), range.from(), range.to());
        return counts;
    }

    private long number(String statement, PathRange range) {
        return sql.one(statement, row -> row.getLong(1), range.from(), range.to())
                .orElseThrow();
    }

    private long number(String statement, PathRange range, LocalDate day) {
        return sql.one(statement, row -> row.getLong(1), range.from(), range.to(), day)
                .orElseThrow();
    }
}
