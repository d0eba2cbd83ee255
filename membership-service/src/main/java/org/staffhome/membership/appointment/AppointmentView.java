package org.staffhome.membership.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.office.CadreEmployment;

/** An appointment as it is answered. */
@Schema(description = "An appointment to a post (聘任)")
record AppointmentView(
        @Schema(description = "Id of the appointment", examples = "01938f00-0000-7000-8000-000000004001")
        UUID id,

        @Schema(description = "The organisation of the post", examples = "01938f00-0000-7000-8000-000000000035")
        UUID organizationId,

        @Schema(description = "The member appointed", examples = "01938f00-0000-7000-8000-000000001001")
        UUID memberId,

        @Schema(description = "The post (岗位)", examples = "TREASURER")
        AppointedPost post,

        @Schema(description = "Full time or beside other work", examples = "PART_TIME")
        CadreEmployment employment,

        @Schema(description = "First day", examples = "2026-11-20")
        LocalDate from,

        @Schema(description = "Last day; null until further notice", examples = "2029-11-19")
        LocalDate until,

        @Schema(description = "Ended before that day on; null while it runs", examples = "2027-01-31")
        LocalDate endedOn,

        @Schema(description = "Version of the record", examples = "0")
        int version) {

    static AppointmentView of(Appointment a) {
        return new AppointmentView(
                a.id(),
                a.organizationId(),
                a.memberId(),
                a.post(),
                a.employment(),
                a.validFrom(),
                a.validUntil(),
                a.endedOn(),
                a.version());
    }

    static AppointmentView read(ResultSet row) throws SQLException {
        return new AppointmentView(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("member_id", UUID.class),
                AppointedPost.valueOf(row.getString("post")),
                CadreEmployment.valueOf(row.getString("employment")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }
}
