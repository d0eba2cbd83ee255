package org.staffhome.activity.signup;

/** Whether somebody who had a place came. Unknown is null, never a value of its own. */
public enum Attendance {
    ATTENDED,
    NO_SHOW
}
