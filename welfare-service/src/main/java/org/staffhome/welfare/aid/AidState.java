package org.staffhome.welfare.aid;

/** Where an application stands (申请状态). */
public enum AidState {
    /** Handed in (已申请). */
    APPLIED,
    /** Papers verified (已核实). */
    VERIFIED,
    /** Household visited (已入户). */
    VISITED,
    /** Reviewed (已审核). */
    REVIEWED,
    /** In publicity, or waiting after it for approval (公示). */
    PUBLICISED,
    /** Approved, money committed (已批准). */
    APPROVED,
    /** Paid (已发放). */
    PAID,
    /** Looked after following the payment (已回访). */
    FOLLOWED_UP,
    /** Refused (已驳回). */
    REJECTED,
    /** Taken back (已撤回). */
    WITHDRAWN,
    /** An objection is open (暂停). */
    SUSPENDED;

    /** Whether the application came to an end without aid. */
    boolean failed() {
        return this == REJECTED || this == WITHDRAWN;
    }

    /** Whether money has gone out. */
    boolean paid() {
        return this == PAID || this == FOLLOWED_UP;
    }
}
