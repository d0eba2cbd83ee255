package org.staffhome.membership.member;

import java.util.EnumSet;
import java.util.Set;

/** Where a membership stands (会籍状态) and where it may go from there. */
public enum MemberStatus {
    /** Applied, not yet accepted. */
    APPLIED,
    /** Member with all rights and duties. */
    ACTIVE,
    /** Retired or unemployed: keeps the membership and pays no dues. */
    RETAINED,
    /** Left by own will or by the end of the employment. */
    LEFT,
    /** Excluded by decision. */
    EXPELLED,
    /** Died. */
    DECEASED;

    /** Memberships of which a person may have one in the city. */
    public boolean isLive() {
        return this == APPLIED || this == ACTIVE || this == RETAINED;
    }

    boolean mayBecome(MemberStatus next) {
        return next != this && successors().contains(next);
    }

    private Set<MemberStatus> successors() {
        return switch (this) {
            case APPLIED -> EnumSet.of(ACTIVE, LEFT, DECEASED);
            case ACTIVE -> EnumSet.of(RETAINED, LEFT, EXPELLED, DECEASED);
            case RETAINED -> EnumSet.of(ACTIVE, LEFT, EXPELLED, DECEASED);
            case LEFT, EXPELLED, DECEASED -> EnumSet.noneOf(MemberStatus.class);
        };
    }
}
