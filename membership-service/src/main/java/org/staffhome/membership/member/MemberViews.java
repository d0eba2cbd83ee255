package org.staffhome.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.platform.crypto.Masks;

/** Makes answers of members: the sealed fields are opened only to be masked. */
@ApplicationScoped
class MemberViews {

    private final MemberFields fields;

    MemberViews(MemberFields fields) {
        this.fields = fields;
    }

    MemberView of(Member m) {
        return new MemberView(
                m.id(),
                m.memberNumber(),
                m.organizationId(),
                m.unitId(),
                m.name(),
                m.gender(),
                m.birthDate().getYear(),
                Masks.idNumber(fields.openIdNumber(m.id(), m.idNumberSealed())),
                Masks.mobile(fields.openMobile(m.id(), m.mobileSealed())),
                m.employmentKind(),
                m.education(),
                m.joinedOn(),
                m.status(),
                m.statusSince(),
                m.version());
    }

    MemberView of(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new MemberView(
                id,
                row.getLong("member_number"),
                row.getObject("organization_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                Gender.valueOf(row.getString("gender")),
                row.getObject("birth_date", LocalDate.class).getYear(),
                Masks.idNumber(fields.openIdNumber(id, row.getString("id_number_sealed"))),
                Masks.mobile(fields.openMobile(id, row.getString("mobile_sealed"))),
                EmploymentKind.valueOf(row.getString("employment_kind")),
                row.getString("education"),
                row.getObject("joined_on", LocalDate.class),
                MemberStatus.valueOf(row.getString("status")),
                row.getObject("status_since", LocalDate.class),
                row.getInt("version"));
    }
}
