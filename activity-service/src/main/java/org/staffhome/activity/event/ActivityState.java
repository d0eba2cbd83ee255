package org.staffhome.activity.event;

/** Where an activity stands in its life. */
public enum ActivityState {
    /** Being prepared; only its host sees it. */
    DRAFTED,
    /** Visible to the members of its audience; sign-up opens and closes by its window. */
    PUBLISHED,
    /** Took place and was closed with its counts. */
    COMPLETED,
    /** Will not take place; its sign-ups are cancelled. */
    CANCELLED
}
