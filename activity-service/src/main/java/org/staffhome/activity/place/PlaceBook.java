package org.staffhome.activity.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.staffhome.activity.event.ActivityProblem;
import org.staffhome.platform.problem.Problem;

/**
 * The lock of an activity's places and the counter behind it.
 *
 * <p>Who gives or takes a place holds the lock <em>exclusively</em> until commit; who only joins a waiting list that is
 * already there shares it, and thousands join side by side. Nobody can give a place back between the look at the full
 * counter and the entry in the waiting list, because the lock is held until commit. PostgreSQL queues advisory locks
 * fairly, so a place that is given back is not starved by a stream of newcomers, which row locks ({@code FOR SHARE}) allow.
 */
@ApplicationScoped
public class PlaceBook {
    /** First key of the advisory locks of this use, so that they never meet those of another. */
    private static final int LOCK_SPACE = 4201;

    private final EntityManager entities;

    PlaceBook(EntityManager entities) {
        this.entities = entities;
    }

    public void open(Places places) {
        entities.persist(places);
        entities.flush();
    }

    /** Locks exclusively and reads the counter as it is then. */
    public Places lock(UUID activityId) {
        lock("pg_advisory_xact_lock", activityId);
        Places places = places(activityId);
        entities.refresh(places);
        return places;
    }

    /** Shares the lock until commit, or until a rollback to an earlier savepoint. */
    public void share(UUID activityId) {
        lock("pg_advisory_xact_lock_shared", activityId);
    }

    /** Whether there was no place left a moment ago; a hint which lock to ask for, decided again under the lock. */
    public boolean looksFull(UUID activityId) {
        return places(activityId).isFull();
    }

    /** Refuses a party that would never fit, before it joins a waiting list. */
    public void requirePossible(UUID activityId, int party) {
        places(activityId).requirePossible(party);
    }

    /** Places given; 0 before the book was opened. */
    public int taken(UUID activityId) {
        Places places = entities.find(Places.class, activityId);
        return places == null ? 0 : places.taken();
    }

    private Places places(UUID activityId) {
        Places places = entities.find(Places.class, activityId);
        if (places == null) {
            throw Problem.of(ActivityProblem.NOT_PUBLISHED);
        }
        return places;
    }

    private void lock(String function, UUID activityId) {
        entities.createNativeQuery("select 1 from (select " + function + "(" + LOCK_SPACE
                        + ", hashtext(cast(:activity as text)))) as held")
                .setParameter("activity", activityId)
                .getSingleResult();
    }
}
