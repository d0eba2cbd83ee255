package org.staffhome.platform.scope;

/** The named scopes under which the service itself works. Each sees all rows; audit rows carry its name as actor. */
public enum SystemScope {
    /** Applying events of other services. */
    EVENT_CONSUMER,
    /** Work by the clock: deadlines, sealing, sweeping. */
    SCHEDULER,
    /** Steps of a job that concern no rows of an organisation, such as its own state. */
    JOB,
    /** Reading who holds which grant, before the caller's scope is known. */
    AUTHORITY,
    /** A check across all organisations that answers yes or no, such as a second membership. */
    CITY_WIDE_CHECK,
    /** Changing a row above a member after the use case decided on his own request, such as the seats of an activity. */
    MEMBER_ACTION,
    /** Changing a row of an organisation above the caller after the use case decided on a row of his own. */
    ROW_ABOVE,
    /** Reading what its owner published to all below it, such as a standard or a round, for work on a row below. */
    PUBLISHED,
    /** Clearing and rebuilding replicas from the log. */
    REBUILD
}
