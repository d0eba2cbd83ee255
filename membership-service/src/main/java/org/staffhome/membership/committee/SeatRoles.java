package org.staffhome.membership.committee;

import java.util.Set;
import org.staffhome.membership.organization.OrganizationKind;

/**
 * The policy table of elected offices: which roles a seat gives, by committee, seat and kind of organisation. The roles
 * are the published language of all contexts.
 */
final class SeatRoles {

    private static final Set<String> NONE = Set.of();

    private SeatRoles() {}

    /** The roles of an elected seat. */
    static Set<String> ofSeat(CommitteeKind committee, SeatPost post, OrganizationKind organization) {
        return switch (committee) {
            case UNION, STANDING -> organization.isUpperBody() ? ofUpperBody(post) : ofUnion(post);
            case AUDIT -> Set.of("AUDITOR");
            case WOMEN -> post == SeatPost.CHAIR ? Set.of("ACTIVITY_ORGANIZER") : NONE;
        };
    }

    private static Set<String> ofUnion(SeatPost post) {
        return switch (post) {
            case CHAIR -> Set.of("UNION_CHAIR");
            case VICE_CHAIR -> Set.of("UNION_OFFICER", "ACTIVITY_ORGANIZER");
            case STANDING_MEMBER, MEMBER -> Set.of("ACTIVITY_ORGANIZER");
        };
    }

    private static Set<String> ofUpperBody(SeatPost post) {
        return switch (post) {
            case CHAIR -> Set.of("FEDERATION_LEADER", "UNION_CHAIR");
            case VICE_CHAIR, STANDING_MEMBER -> Set.of("FEDERATION_LEADER");
            case MEMBER -> NONE;
        };
    }
}
