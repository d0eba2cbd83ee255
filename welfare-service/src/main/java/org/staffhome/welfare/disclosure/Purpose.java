package org.staffhome.welfare.disclosure;

/** For what sensitive fields of a dossier may be shown (查看目的), Personal Information Protection Law art. 6 and 28. */
public enum Purpose {
    /** Verifying an application (核实). */
    VERIFICATION,
    /** Preparing or making a visit (走访). */
    VISIT,
    /** Reviewing or approving (审核审批). */
    REVIEW,
    /** Paying (发放). */
    PAYMENT,
    /** Mending wrong data (更正). */
    CORRECTION,
    /** Audit (经审). */
    AUDIT,
    /** At the request of the person concerned (本人申请). */
    DATA_SUBJECT
}
