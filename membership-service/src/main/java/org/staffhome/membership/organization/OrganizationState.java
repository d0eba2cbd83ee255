package org.staffhome.membership.organization;

/** Where an organisation stands in its life; see the package description for who moves it on. */
public enum OrganizationState {
    /** Applied for, waits for the approval of the next higher organisation. */
    PREPARING,
    /** Approved, prepares its founding meeting. */
    APPROVED,
    /** Founded: has members, offices and a voice. */
    ESTABLISHED,
    /** The application was refused; the record stays as evidence. */
    REFUSED,
    /** Ended. */
    DISSOLVED
}
