package org.staffhome.welfare.aid;

/** How consent to publicity was given (同意方式). */
public enum ConsentForm {
    /** Signed on paper (书面). */
    PAPER,
    /** Given in the member's account (电子). */
    ELECTRONIC
}
