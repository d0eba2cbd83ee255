package org.staffhome.activity.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.activity.category.ActivityCategory;
import org.staffhome.activity.statistics.ActivityStatisticsView.Figures;
import org.staffhome.activity.statistics.ActivityStatisticsView.FiguresOfCategory;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;

/** Counts the activities of a subtree, one row per kind. */
@ApplicationScoped
class ActivityStatistics {
    private static final String OF_YEAR = " and starts_at >= :from and starts_at < :until";

    /** The activities are chosen first, so that only their sign-ups are counted. */
    private static final String COUNT = """
            with chosen as materialized (
                select id, category, state, published_at, attendees, cost_fen from activity
                where org_path >= :pathFrom and org_path < :pathTo%s)
            select a.category,
                count(*) filter (where a.state in ('PUBLISHED', 'COMPLETED')),
                count(*) filter (where a.state = 'COMPLETED'),
                count(*) filter (where a.state = 'CANCELLED' and a.published_at is not null),
                coalesce(sum(s.sign_ups) filter (where a.state in ('PUBLISHED', 'COMPLETED')), 0),
                coalesce(sum(a.attendees), 0),
                count(*) filter (where a.state = 'COMPLETED' and a.attendees is null),
                coalesce(sum(a.cost_fen), 0),
                count(*) filter (where a.state = 'COMPLETED' and a.cost_fen is null)
            from chosen a
            left join (select activity_id, count(*) as sign_ups from sign_up
                where state <> 'CANCELLED' and activity_id in (select id from chosen)
                group by activity_id) s on s.activity_id = a.id
            group by a.category order by a.category
            """;

    private final EntityManager entities;
    private final Organizations organizations;

    ActivityStatistics(EntityManager entities, Organizations organizations) {
        this.entities = entities;
        this.organizations = organizations;
    }

    /** The figures of an organisation with everything below it, or of the whole scope. */
    @Transactional
    public ActivityStatisticsView of(UUID organizationId, Integer year) {
        PathRange paths = PathRange.subtree(
                organizationId == null
                        ? PathRange.ROOT
                        : organizations.require(organizationId).path());
        Query query = entities.createNativeQuery(COUNT.formatted(year == null ? "" : OF_YEAR))
                .setParameter("pathFrom", paths.from())
                .setParameter("pathTo", paths.to());
        if (year != null) {
            query.setParameter("from", newYear(year)).setParameter("until", newYear(year + 1));
        }
        List<?> rows = query.getResultList();
        List<FiguresOfCategory> byCategory = rows.stream()
                .map(Object[].class::cast)
                .map(ActivityStatistics::figures)
                .toList();
        Figures total = byCategory.stream().map(FiguresOfCategory::figures).reduce(Figures.NONE, Figures::plus);
        return new ActivityStatisticsView(organizationId, year, total, byCategory);
    }

    private static Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private static FiguresOfCategory figures(Object[] row) {
        long attendeesKnown = number(row[5]);
        long attendanceUnknown = number(row[6]);
        long costUnknown = number(row[8]);
        return new FiguresOfCategory(
                ActivityCategory.valueOf((String) row[0]),
                new Figures(
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        attendanceUnknown > 0 ? null : attendeesKnown,
                        attendeesKnown,
                        attendanceUnknown,
                        costUnknown > 0 ? null : number(row[7]),
                        costUnknown));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
