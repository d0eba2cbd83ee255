package org.staffhome.welfare.aid;

/** How aid was paid (发放方式). */
public enum PaymentMethod {
    /** Bank transfer (银行转账). */
    BANK,
    /** Cash against a signed receipt (现金签收). */
    CASH
}
