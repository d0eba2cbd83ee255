package org.staffhome.membership.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A role held by an account at an organisation and below, by virtue of an office.
 *
 * @param until last day, or null without end
 * @param source kind of office: MEMBERSHIP, SEAT or APPOINTMENT
 * @param sourceId the membership, seat or appointment
 */
record OfficeGrant(
        UUID id,
        UUID organizationId,
        String path,
        UUID memberId,
        String subject,
        String role,
        LocalDate from,
        LocalDate until,
        String source,
        UUID sourceId) {

    /** One office gives a role once. */
    String key() {
        return sourceId + " " + role;
    }

    static OfficeGrant read(ResultSet row) throws SQLException {
        return new OfficeGrant(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("org_path"),
                row.getObject("member_id", UUID.class),
                row.getString("subject"),
                row.getString("role"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("source"),
                row.getObject("source_id", UUID.class));
    }
}
