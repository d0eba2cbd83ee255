package org.staffhome.activity.event;

/** How it is decided who takes part (报名方式). */
public enum SignUpMode {
    /** By arrival: places while there are any, then a waiting list in order. */
    FIRST_COME,
    /** Recommended and reviewed by the member's own union, then accepted or rejected by the host. */
    RECOMMENDED
}
