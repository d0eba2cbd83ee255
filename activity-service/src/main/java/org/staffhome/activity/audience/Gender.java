package org.staffhome.activity.audience;

/** The gender an audience is limited to, in membership's codes. */
public enum Gender {
    FEMALE,
    MALE
}
