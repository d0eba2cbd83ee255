package org.staffhome.membership.committee;

/** Seats of a committee (委员会职务). */
public enum SeatPost {
    CHAIR,
    VICE_CHAIR,
    STANDING_MEMBER,
    MEMBER
}
