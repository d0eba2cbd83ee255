package org.staffhome.activity.event;

import java.util.UUID;

/**
 * What an activity asks of the sign-ups to it. Implemented by the room {@code signup}; every call happens inside the
 * transaction of the activity's change and takes the lock of the activity's places.
 */
public interface SignUpBook {
    /** Opens the book of an activity that is being published. */
    void open(Activity activity);

    /**
     * Follows another capacity; members on the waiting list move up when it grew.
     *
     * @throws org.staffhome.platform.problem.Problem CAPACITY_BELOW_TAKEN
     */
    void changeCapacity(UUID activityId, Integer capacity);

    /**
     * Cancels every sign-up of an activity that is being cancelled.
     *
     * @throws org.staffhome.platform.problem.Problem TOOK_PLACE when somebody has checked in
     */
    void cancelAll(UUID activityId);

    /** Closes the book of an activity that is being completed: those who did not check in become no-shows, if check-in was used. */
    Turnout settle(UUID activityId);

    /** How many places are given and how many members wait. */
    Occupancy occupancy(UUID activityId);

    /**
     * The counts of a closed book.
     *
     * @param signUps members who signed up and did not withdraw
     * @param checkedIn persons who checked in, guests included; null when check-in was not used
     */
    record Turnout(int signUps, Integer checkedIn) {}

    /**
     * The present state of a book.
     *
     * @param placesTaken places given, in persons
     * @param waiting sign-ups on the waiting list
     */
    record Occupancy(int placesTaken, long waiting) {}
}
