package org.staffhome.activity.event;

/** The gender an audience is limited to, in membership's codes. */
public enum Gender {
    FEMALE,
    MALE
}
