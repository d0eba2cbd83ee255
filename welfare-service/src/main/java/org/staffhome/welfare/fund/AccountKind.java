package org.staffhome.welfare.fund;

/** The four accounts of a fund; the sum of their balances is always zero. */
public enum AccountKind {
    /** Money that may still be promised; balance never below zero. */
    FUND,
    /** Money promised by approvals and not yet paid; balance never below zero. */
    COMMITTED,
    /** Technical counter-account of receipts; balance never above zero. */
    RECEIVED,
    /** Technical counter-account of payments; balance never below zero. */
    SPENT;

    boolean technical() {
        return this == RECEIVED || this == SPENT;
    }
}
