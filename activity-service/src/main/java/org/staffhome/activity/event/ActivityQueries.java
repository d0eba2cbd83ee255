package org.staffhome.activity.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;

/** Reads activities as their hosts' officers see them. */
@ApplicationScoped
public class ActivityQueries {
    private final EntityManager entities;
    private final Activities activities;
    private final Organizations organizations;
    private final SignUpBook book;
    private final BusinessClock clock;

    ActivityQueries(
            EntityManager entities,
            Activities activities,
            Organizations organizations,
            SignUpBook book,
            BusinessClock clock) {
        this.entities = entities;
        this.activities = activities;
        this.organizations = organizations;
        this.book = book;
        this.clock = clock;
    }

    /** One activity with its occupancy. */
    @Transactional
    public ActivityView get(UUID id) {
        return view(activities.require(id));
    }

    /** A page of activities, the latest start first. */
    @Transactional
    public Page<ActivityView> list(ActivityFilter filter, PageRequest page) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.organizationId != null) {
            PathRange hosts = PathRange.subtree(
                    organizations.require(filter.organizationId).path());
            where.append(" and a.orgPath >= :hostsFrom and a.orgPath < :hostsTo");
            parameters.put("hostsFrom", hosts.from());
            parameters.put("hostsTo", hosts.to());
        }
        add(where, parameters, "a.state = :state", "state", filter.state);
        add(where, parameters, "a.category = :category", "category", filter.category);
        add(where, parameters, "a.startsAt >= :startsFrom", "startsFrom", filter.startsFrom);
        add(where, parameters, "a.startsAt < :startsBefore", "startsBefore", filter.startsBefore);
        Cursor cursor = page.cursor();
        if (!cursor.isStart()) {
            where.append(" and (a.startsAt < :lastStart or (a.startsAt = :lastStart and a.id < :lastId))");
            parameters.put("lastStart", Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS));
            parameters.put("lastId", cursor.uuid(1));
        }
        TypedQuery<Activity> query = entities.createQuery(
                "select a from Activity a where " + where + " order by a.startsAt desc, a.id desc", Activity.class);
        parameters.forEach(query::setParameter);
        List<Activity> found = query.setMaxResults(page.limit() + 1).getResultList();
        Map<UUID, String> names = new HashMap<>();
        Instant now = clock.now();
        return Page.of(found, page.limit(), ActivityQueries::cursorBehind)
                .map(a -> ActivityView.of(a, names.computeIfAbsent(a.organizationId(), this::nameOf), now, null));
    }

    ActivityView view(Activity activity) {
        SignUpBook.Occupancy occupancy = activity.publishedAt() == null ? null : book.occupancy(activity.id());
        return ActivityView.of(activity, nameOf(activity.organizationId()), clock.now(), occupancy);
    }

    private String nameOf(UUID organizationId) {
        return organizations.lookUp(organizationId).map(OrganizationNode::name).orElse(null);
    }

    private static Cursor cursorBehind(Activity activity) {
        return Cursor.of(ChronoUnit.MICROS.between(Instant.EPOCH, activity.startsAt()), activity.id());
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }
}
