package org.staffhome.activity.signup;

/** How somebody was checked in. */
public enum CheckInWay {
    /** By the signed QR ticket. */
    TICKET,
    /** By the short code that stands under the QR ticket. */
    CODE,
    /** By the desk, from the list. */
    DESK
}
