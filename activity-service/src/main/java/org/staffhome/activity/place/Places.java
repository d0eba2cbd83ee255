package org.staffhome.activity.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.staffhome.activity.event.ActivityProblem;
import org.staffhome.platform.problem.Problem;

/**
 * The places (名额) of one activity, counted in persons. Its rules: never more taken than there are; nobody overtakes the
 * waiting list, not even a small party the one place that a large party in front does not fit into. Changed only under
 * the exclusive lock of {@link PlaceBook}.
 */
@Entity
@Table(name = "places")
public class Places {
    @Id
    @Column(name = "activity_id")
    private UUID activityId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    private Integer capacity;

    private int taken;

    /** For the persistence provider. */
    protected Places() {}

    /** All places of an activity, free. A null capacity has no limit. */
    public Places(UUID activityId, UUID organizationId, String orgPath, Integer capacity) {
        this.activityId = activityId;
        this.organizationId = organizationId;
        this.orgPath = orgPath;
        this.capacity = capacity;
    }

    /** Gives places to a newcomer if there are enough and nobody waits; otherwise he has to wait. */
    public boolean admit(int party, boolean somebodyWaits) {
        requirePossible(party);
        if (somebodyWaits || !fits(party)) {
            return false;
        }
        taken += party;
        return true;
    }

    /** Gives places by decision, or refuses when there are not enough. */
    public void give(int party) {
        if (!fits(party)) {
            throw Problem.of(PlaceProblem.NONE_LEFT);
        }
        taken += party;
    }

    /** Takes places back. */
    public void release(int party) {
        if (party > taken) {
            throw new IllegalStateException("more places given back than were taken");
        }
        taken -= party;
    }

    /**
     * Gives free places to the waiting list in its order, up to the first party that does not fit.
     *
     * @return those who got places
     */
    public <P> List<P> moveUp(List<P> line, ToIntFunction<P> party) {
        List<P> moved = new ArrayList<>();
        for (P next : line) {
            if (!fits(party.applyAsInt(next))) {
                break;
            }
            taken += party.applyAsInt(next);
            moved.add(next);
        }
        return moved;
    }

    /**
     * Changes the number of places. It cannot fall below those taken, nor below the largest party that waits, which
     * would block the line for ever.
     */
    public void resize(Integer newCapacity, int largestWaitingParty) {
        int least = Math.max(taken, largestWaitingParty);
        if (newCapacity != null && newCapacity < least) {
            throw Problem.of(ActivityProblem.CAPACITY_BELOW_TAKEN)
                    .with("least", least)
                    .at("/capacity");
        }
        capacity = newCapacity;
    }

    /** Refuses a party that would never fit. */
    void requirePossible(int party) {
        if (capacity != null && party > capacity) {
            throw Problem.of(PlaceProblem.PARTY_TOO_LARGE).with("capacity", capacity);
        }
    }

    public boolean isFull() {
        return capacity != null && taken >= capacity;
    }

    /** Free places; {@link Integer#MAX_VALUE} without a limit. */
    public int free() {
        return capacity == null ? Integer.MAX_VALUE : capacity - taken;
    }

    public int taken() {
        return taken;
    }

    private boolean fits(int party) {
        return party <= free();
    }
}
