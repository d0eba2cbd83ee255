package org.staffhome.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.membership.office.OfficeClaims;
import org.staffhome.platform.sql.Sql;

/** What appointed posts give: the role that bears the name of the post, until the last day of the appointment. */
@ApplicationScoped
class PostClaims implements OfficeClaims {

    private final Sql sql;

    PostClaims(Sql sql) {
        this.sql = sql;
    }

    /** What an appointment gives. */
    static Claim claim(Appointment appointment) {
        return new Claim(
                appointment.organizationId(),
                appointment.path(),
                appointment.post().name(),
                appointment.validFrom(),
                appointment.validUntil(),
                "APPOINTMENT",
                appointment.id());
    }

    @Override
    public List<Claim> of(UUID memberId) {
        return sql.list(
                "select organization_id, org_path, post, valid_from, valid_until, id from appointment"
                        + " where member_id = ? and ended_on is null",
                row -> new Claim(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        AppointedPost.valueOf(row.getString(3)).name(),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        "APPOINTMENT",
                        row.getObject(6, UUID.class)),
                memberId);
    }
}
