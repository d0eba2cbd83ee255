package org.staffhome.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.platform.crypto.Masks;
import org.staffhome.platform.scope.Caller;

/**
 * Makes answers of members: the sealed fields are opened only to be masked. The name is shown where the caller holds the
 * permission to know people by name, and to the member himself; to others, such as auditors, it is masked too.
 */
@ApplicationScoped
class MemberViews {

    private static final String READ_NAMES = "member.read-names";

    private final MemberFields fields;
    private final Caller caller;

    MemberViews(MemberFields fields, Caller caller) {
        this.fields = fields;
        this.caller = caller;
    }

    /** For the audit, which is append-only: nothing that would have to be erased. */
    MemberView masked(Member member) {
        return of(member).withNameMasked();
    }

    MemberView of(Member m) {
        return new MemberView(
                m.id(),
                m.memberNumber(),
                m.organizationId(),
                m.unitId(),
                shown(m.id(), m.path(), m.name()),
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
                shown(id, row.getString("org_path"), row.getString("name")),
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

    private String shown(UUID id, String path, String name) {
        boolean plain = caller.memberId().filter(id::equals).isPresent()
                || caller.viewOf(READ_NAMES).view().stream().anyMatch(range -> range.contains(path));
        return plain ? name : Masks.name(name);
    }
}
