package org.staffhome.platform.scope;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A role held by a subject at an organisation and all below it.
 *
 * @param path path of the organisation now
 * @param until last day, or null without end
 */
public record Grant(
        UUID id, UUID memberId, String role, UUID organizationId, String path, LocalDate from, LocalDate until) {
    /** Whether it is in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
