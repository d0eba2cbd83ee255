package org.staffhome.membership.appointment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.office.CadreEmployment;

/** An appointment to a post that is not elected. */
@Schema(description = "Appointment to a post (聘任)")
record AppointRequest(
        @NotNull
        @Schema(description = "The organisation of the post", examples = "01938f00-0000-7000-8000-000000000035")
        UUID organizationId,

        @NotNull
        @Schema(
                description = "The member appointed, of this organisation or one below",
                examples = "01938f00-0000-7000-8000-000000001001")
        UUID memberId,

        @NotNull @Schema(description = "The post (岗位)", examples = "TREASURER")
        AppointedPost post,

        @NotNull @Schema(description = "Full time or beside other work (专职/兼职)", examples = "PART_TIME")
        CadreEmployment employment,

        @NotNull @Schema(description = "First day", examples = "2026-11-20")
        LocalDate from,

        @Schema(description = "Last day; null until further notice", examples = "2029-11-19")
        LocalDate until) {}
