package org.staffhome.activity.signup;

/** Why a sign-up ended before the activity. */
public enum CancelReason {
    /** By the member. */
    WITHDRAWN,
    /** The member left the union. */
    MEMBER_LEFT,
    /** The activity will not take place. */
    ACTIVITY_CANCELLED
}
