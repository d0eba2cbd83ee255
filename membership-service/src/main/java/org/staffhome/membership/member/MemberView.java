package org.staffhome.membership.member;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;
import org.staffhome.platform.crypto.Masks;

/** A member as it is answered: sensitive fields masked, whoever asks; the name masked for those who must not know it. */
@Schema(description = "A member (会员); identity number and mobile are masked")
record MemberView(
        @Schema(description = "Id of the member", examples = "01938f00-0000-7000-8000-000000001001")
        UUID id,

        @Schema(description = "Member number, unique in the city", examples = "1001")
        long memberNumber,

        @Schema(description = "Organisation of the membership", examples = "01938f00-0000-7000-8000-000000000035")
        UUID organizationId,

        @Schema(description = "Unit worked for, or null", examples = "01938f00-0000-7000-8000-000000000701")
        UUID unitId,

        @Schema(description = "Name (姓名); masked for auditors", examples = "赵测一")
        String name,

        @Schema(description = "Gender", examples = "FEMALE") Gender gender,

        @Schema(description = "Year of birth", examples = "1986")
        int birthYear,

        @Schema(description = "Identity number, masked", examples = "990***********0001")
        String idNumberMasked,

        @Schema(description = "Mobile, masked; null when unknown", examples = "199****0001")
        String mobileMasked,

        @Schema(description = "How employed (用工形式)", examples = "REGULAR")
        EmploymentKind employmentKind,

        @Schema(description = "Education, or null", examples = "本科")
        String education,

        @Schema(description = "Day of joining", examples = "2026-11-02")
        LocalDate joinedOn,

        @Schema(description = "Status of the membership (会籍状态)", examples = "ACTIVE")
        MemberStatus status,

        @Schema(description = "Since when it has this status", examples = "2026-11-02")
        LocalDate statusSince,

        @Schema(description = "Version for If-Match", examples = "0")
        int version) {

    /** The same with the name masked. */
    MemberView withNameMasked() {
        return new MemberView(
                id,
                memberNumber,
                organizationId,
                unitId,
                Masks.name(name),
                gender,
                birthYear,
                idNumberMasked,
                mobileMasked,
                employmentKind,
                education,
                joinedOn,
                status,
                statusSince,
                version);
    }
}
