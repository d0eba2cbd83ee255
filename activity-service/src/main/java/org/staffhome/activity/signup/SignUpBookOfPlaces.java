package org.staffhome.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.staffhome.activity.event.Activity;
import org.staffhome.activity.event.ActivityProblem;
import org.staffhome.activity.event.SignUpBook;
import org.staffhome.activity.place.PlaceBook;
import org.staffhome.activity.place.Places;
import org.staffhome.activity.ticket.TicketOffice;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;

/** Follows what becomes of an activity: opens its places, resizes them, ends or settles its sign-ups. */
@ApplicationScoped
class SignUpBookOfPlaces implements SignUpBook {
    private static final int EVENTS_AT_ONCE = 1000;

    private static final String CANCEL_ALL = """
            with open as (
                select id, state from sign_up where activity_id = :activity and state not in ('REJECTED', 'CANCELLED'))
            update sign_up s set state = 'CANCELLED', cancel_reason = 'ACTIVITY_CANCELLED', cancelled_at = :now,
                version = s.version + 1
            from open where s.id = open.id
            returning s.id, s.organization_id, s.host_organization_id, s.member_id,
                open.state in ('CONFIRMED', 'ACCEPTED')
            """;

    private static final String NO_SHOWS = """
            update sign_up set attendance = 'NO_SHOW', version = version + 1
            where activity_id = :activity and state in ('CONFIRMED', 'ACCEPTED') and attendance is null
            """;

    private static final String TURNOUT = """
            select count(*) filter (where state <> 'CANCELLED'), sum(party) filter (where attendance = 'ATTENDED')
            from sign_up where activity_id = :activity
            """;

    private final EntityManager entities;
    private final PlaceBook placeBook;
    private final WaitingLine line;
    private final SignUps signUps;
    private final SignUpEvents events;
    private final TicketOffice tickets;
    private final BusinessClock clock;

    SignUpBookOfPlaces(
            EntityManager entities,
            PlaceBook placeBook,
            WaitingLine line,
            SignUps signUps,
            SignUpEvents events,
            TicketOffice tickets,
            BusinessClock clock) {
        this.entities = entities;
        this.placeBook = placeBook;
        this.line = line;
        this.signUps = signUps;
        this.events = events;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void open(Activity activity) {
        tickets.open(activity.id(), activity.organizationId(), activity.orgPath());
        placeBook.open(new Places(activity.id(), activity.organizationId(), activity.orgPath(), activity.capacity()));
    }

    @Override
    public void changeCapacity(UUID activityId, Integer capacity) {
        Places places = placeBook.lock(activityId);
        places.resize(capacity, signUps.largestWaitingParty(activityId));
        line.moveUp(activityId, places);
    }

    @Override
    public void cancelAll(UUID activityId) {
        Places places = placeBook.lock(activityId);
        if (signUps.somebodyCame(activityId)) {
            throw Problem.of(ActivityProblem.TOOK_PLACE);
        }
        List<?> rows = entities.createNativeQuery(CANCEL_ALL)
                .setParameter("activity", activityId)
                .setParameter("now", clock.now())
                .getResultList();
        places.release(places.taken());
        List<SignUpEvents.Cancelled> ended = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SignUpEvents.Cancelled(
                        (UUID) row[0],
                        activityId,
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (Boolean) row[4],
                        CancelReason.ACTIVITY_CANCELLED))
                .toList();
        for (int from = 0; from < ended.size(); from += EVENTS_AT_ONCE) {
            events.cancelled(ended.subList(from, Math.min(ended.size(), from + EVENTS_AT_ONCE)));
        }
    }

    @Override
    public Turnout settle(UUID activityId) {
        placeBook.lock(activityId);
        Object[] counts = (Object[]) entities.createNativeQuery(TURNOUT)
                .setParameter("activity", activityId)
                .getSingleResult();
        Integer checkedIn = counts[1] == null ? null : ((Number) counts[1]).intValue();
        if (checkedIn != null) {
            entities.createNativeQuery(NO_SHOWS)
                    .setParameter("activity", activityId)
                    .executeUpdate();
        }
        return new Turnout(((Number) counts[0]).intValue(), checkedIn);
    }

    @Override
    public Occupancy occupancy(UUID activityId) {
        long waiting = signUps.waiting(activityId);
        return new Occupancy(placeBook.taken(activityId), waiting);
    }
}
