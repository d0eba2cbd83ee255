package org.staffhome.evaluation.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.platform.outbox.Outbox;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.sql.Sql;

/** Stores ratings and answers which grade was held before. */
@ApplicationScoped
public class HomeRatings {
    private static final String NO_GRADE = "NONE";

    private final Sql sql;
    private final Outbox outbox;

    HomeRatings(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    record HomeRated(
            UUID organizationId,
            UUID roundId,
            UUID standardVersionId,
            Grade grade,
            String score,
            int scale,
            int year) {}

    private record Held(UUID organizationId, Grade grade) {}

    /** Records a rating and publishes it. The caller holds the lock of the assessment. */
    public void record(HomeRating rating) {
        sql.update(
                """
                insert into home_rating (id, organization_id, org_path, round_id, standard_id, year, grade, score, scale,
                    rated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rating.id(),
                rating.organizationId(),
                rating.orgPath(),
                rating.roundId(),
                rating.standardId(),
                rating.year(),
                rating.grade() == null ? null : rating.grade().name(),
                rating.score(),
                rating.scale(),
                rating.ratedAt());
        outbox.publish(
                "evaluation.home.rated.v1",
                "home",
                rating.organizationId(),
                new HomeRated(
                        rating.organizationId(),
                        rating.roundId(),
                        rating.standardId(),
                        rating.grade(),
                        rating.score().toPlainString(),
                        rating.scale(),
                        rating.year()));
    }

    /**
     * The highest grade each organisation was given for a year before this one, in one query; one without a grade is not in
     * the map. A second round of the same year finds nothing more than the first did.
     */
    public Map<UUID, Grade> highestBefore(Collection<UUID> organizations, int year) {
        Map<UUID, Grade> highest = new HashMap<>();
        List<Held> held = sql.list(
                """
                select distinct organization_id, grade from home_rating
                where organization_id = any(?) and grade is not null and year < ?
                """,
                row -> new Held(Sql.uuid(row, "organization_id"), Grade.valueOf(row.getString("grade"))),
                organizations.toArray(UUID[]::new),
                year);
        held.forEach(h -> highest.merge(h.organizationId(), h.grade(), (a, b) -> a.isAtLeast(b) ? a : b));
        return highest;
    }

    /** How many organisations in a subtree have which grade as their latest result; {@code NONE} reached no grade. */
    public Map<String, Long> latestByGrade(String path) {
        Map<String, Long> byGrade = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            byGrade.put(grade.name(), 0L);
        }
        byGrade.put(NO_GRADE, 0L);
        PathRange subtree = PathRange.subtree(path);
        sql.each("""
                select grade, count(*) as n from (
                    select distinct on (organization_id) organization_id, coalesce(grade, 'NONE') as grade
                    from home_rating where org_path >= ? and org_path < ?
                    order by organization_id, rated_at desc, id desc) latest
                group by grade
                """, 0, row -> byGrade.put(row.getString("grade"), row.getLong("n")), subtree.from(), subtree.to());
        return byGrade;
    }
}
