package org.staffhome.membership.office;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the offices of one kind give to a member; a CDI bean of each room whose offices carry authority. */
public interface OfficeClaims {

    /** What the member's offices in force give; asked under a system scope, since they may lie anywhere in the city. */
    List<Claim> of(UUID memberId);

    /**
     * A role that one office gives.
     *
     * @param path path of the organisation
     * @param until last day, or null without end
     * @param source kind of office, such as SEAT
     * @param sourceId the seat, appointment or membership
     */
    record Claim(
            UUID organizationId,
            String path,
            String role,
            LocalDate from,
            LocalDate until,
            String source,
            UUID sourceId) {

        /** One office gives a role once. */
        String key() {
            return sourceId + " " + role;
        }
    }
}
