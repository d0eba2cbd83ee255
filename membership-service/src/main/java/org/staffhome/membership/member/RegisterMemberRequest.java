package org.staffhome.membership.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.person.EmploymentKind;
import org.staffhome.membership.person.Gender;

/** A person who joins a union. */
@Schema(description = "A person who joins a union (发展会员)")
record RegisterMemberRequest(
        @NotNull @Schema(description = "The union joined", examples = "01938f00-0000-7000-8000-000000000035")
        UUID organizationId,

        @Schema(
                description = "The unit worked for, covered by that union; null when unknown",
                examples = "01938f00-0000-7000-8000-000000000701")
        UUID unitId,

        @NotBlank @Size(max = 60) @Schema(description = "Name (姓名)", examples = "赵测一")
        String name,

        @NotBlank
        @Size(max = 40)
        @Schema(
                description = "Citizen identity number with check digit (GB 11643); gives gender and birth date",
                examples = "990101196601010001")
        String idNumber,

        @Schema(description = "Gender; when given it must agree with the identity number", examples = "FEMALE")
        Gender gender,

        @Size(max = 40) @Schema(description = "Mobile number of eleven digits, or null", examples = "19900000001")
        String mobile,

        @NotNull @Schema(description = "How employed (用工形式)", examples = "REGULAR")
        EmploymentKind employmentKind,

        @Size(max = 40) @Schema(description = "Education (学历), or null", examples = "本科")
        String education,

        @Size(max = 40) @Schema(description = "Marital status (婚姻状况); may be withheld, then null", examples = "已婚")
        String maritalStatus,

        @NotNull @Schema(description = "Day of joining, not in the future", examples = "2026-11-02")
        LocalDate joinedOn) {

    /** Leaves out what must not reach a log. */
    @Override
    public String toString() {
        return "RegisterMemberRequest[organizationId=" + organizationId + "]";
    }
}
