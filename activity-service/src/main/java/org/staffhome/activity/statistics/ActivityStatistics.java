package org.staffhome.activity.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.activity.event.ActivityCategory;
import org.staffhome.activity.statistics.ActivityStatisticsView.Figures;
import org.staffhome.activity.statistics.ActivityStatisticsView.FiguresOfCategory;
import org.staffhome.platform.scope.Organizations;

/** Counts the activities of a subtree, one row per kind. */
@ApplicationScoped
class ActivityStatistics {
    private static final String COUNT = """
            select a.category,
                count(*) filter (where a.state in ('PUBLISHED', 'COMPLETED')),
                count(*) filter (where a.state = 'COMPLETED'),
                count(*) filter (where a.state = 'CANCELLED' and a.published_at is not null),
                coalesce(sum(s.sign_ups) filter (where a.state in ('PUBLISHED', 'COMPLETED')), 0),
                coalesce(sum(a.attendees), 0),
                count(*) filter (where a.state = 'COMPLETED' and a.attendees is null),
                coalesce(sum(a.cost_fen), 0),
                count(*) filter (where a.state = 'COMPLETED' and a.cost_fen is null)
            from activity a
            left join (select activity_id, count(*) as sign_ups from sign_up where state <> 'CANCELLED'
                group by activity_id) s on s.activity_id = a.id
            where starts_with(a.org_path, :path)
                and (:year = 0 or extract(year from a.starts_at at time zone 'Asia/Shanghai') = :year)
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
        String path = organizationId == null
                ? "/"
                : organizations.require(organizationId).path();
        List<?> rows = entities.createNativeQuery(COUNT)
                .setParameter("path", path)
                .setParameter("year", year == null ? 0 : year)
                .getResultList();
        List<FiguresOfCategory> byCategory = rows.stream()
                .map(Object[].class::cast)
                .map(ActivityStatistics::figures)
                .toList();
        Figures total = byCategory.stream().map(FiguresOfCategory::figures).reduce(Figures.NONE, Figures::plus);
        return new ActivityStatisticsView(organizationId, year, total, byCategory);
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
