package org.staffhome.membership.appointment;

/** Posts that are filled by appointment, not by election (聘任岗位). */
public enum AppointedPost {
    /** Runs the system for the organisation; only one who holds this authority appoints to it. */
    FEDERATION_ADMIN,
    /** Leads the federation and sees everything in aggregate. */
    FEDERATION_LEADER,
    /** Does the daily work of the organisation: units, members, elections. */
    UNION_OFFICER,
    ACTIVITY_ORGANIZER,
    WELFARE_OFFICER,
    WELFARE_APPROVER,
    TREASURER,
    EVALUATOR,
    /** Reads everything, masked, and the audit trail; may hold no post that spends. */
    AUDITOR;

    /** Posts of the federation's own house, filled by its administrators alone. */
    boolean isFederationPost() {
        return this == FEDERATION_ADMIN || this == FEDERATION_LEADER;
    }
}
