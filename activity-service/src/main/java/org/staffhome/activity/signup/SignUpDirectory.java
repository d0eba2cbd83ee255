package org.staffhome.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.staffhome.activity.place.PlaceBook;

/** The door to the sign-ups for the other rooms; it shows what the scope of the work at hand shows. */
@ApplicationScoped
public class SignUpDirectory {
    private final SignUps signUps;
    private final PlaceBook placeBook;
    private final SignUpEvents events;

    SignUpDirectory(SignUps signUps, PlaceBook placeBook, SignUpEvents events) {
        this.signUps = signUps;
        this.placeBook = placeBook;
        this.events = events;
    }

    /**
     * Keeps the activity from being completed or cancelled until the transaction ends; many may hold it so at once. Its
     * state is to be read after this.
     */
    public void holdOpen(UUID activityId) {
        placeBook.share(activityId);
    }

    /** The sign-up, or problem {@code sign-up.unknown} when it does not exist in the scope. */
    public SignUp require(UUID id) {
        return signUps.require(id);
    }

    /** The sign-up, locked until the transaction ends. */
    public SignUp lock(UUID id) {
        return signUps.lock(id);
    }

    /** The sign-up by the short code under its ticket. */
    public Optional<SignUp> byDeskCode(UUID activityId, String deskCode) {
        return signUps.byDeskCode(activityId, deskCode);
    }

    /** The member's open sign-ups to published activities, in one order for everybody who locks several. */
    public List<SignUp> openOf(UUID memberId) {
        return signUps.openOf(memberId);
    }

    /** Tells the other contexts that the sign-up holds a place now; in the transaction that gave it. */
    public void placeGiven(SignUp signUp) {
        events.confirmed(List.of(signUp));
    }

    /** A member's sign-ups to these activities that were not cancelled, by activity. */
    public Map<UUID, SignUp> ofMember(UUID memberId, Collection<UUID> activityIds) {
        return activityIds.isEmpty()
                ? Map.of()
                : signUps
                        .list(
                                "memberId = ?1 and activityId in ?2 and state <> ?3",
                                memberId,
                                List.copyOf(activityIds),
                                SignUpState.CANCELLED)
                        .stream()
                        .collect(Collectors.toMap(SignUp::activityId, Function.identity()));
    }

    /** So many sign-ups of a union's members to one activity wait for one step of the union. */
    public record Waiting(UUID activityId, UUID organizationId, SignUpState state, long signUps) {}

    /** What waits for a recommendation or a review by these organisations themselves, the oldest first. */
    public List<Waiting> waitingForOwnUnion(Collection<UUID> organizationIds, int limit) {
        if (organizationIds.isEmpty()) {
            return List.of();
        }
        return signUps.getEntityManager()
                .createQuery(
                        "select new org.staffhome.activity.signup.SignUpDirectory$Waiting(s.activityId,"
                                + " s.organizationId, s.state, count(s)) from SignUp s"
                                + " where s.organizationId in :organizations and s.state in :states"
                                + " group by s.activityId, s.organizationId, s.state order by min(s.arrival)",
                        Waiting.class)
                .setParameter("organizations", organizationIds)
                .setParameter("states", List.of(SignUpState.SUBMITTED, SignUpState.RECOMMENDED))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Position in the waiting list, 1 is next; null when not waiting. */
    public Long waitingPosition(SignUp signUp) {
        return signUp.state() == SignUpState.WAITING
                ? 1 + signUps.waitingBefore(signUp.activityId(), signUp.arrival())
                : null;
    }
}
