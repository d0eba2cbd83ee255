package org.staffhome.membership.officer;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.committee.CommitteeKind;
import org.staffhome.membership.committee.SeatPost;
import org.staffhome.membership.office.CadreEmployment;

/** An officer in office, as the list of officers shows. */
@Schema(description = "An officer in office (工会干部)")
record OfficerView(
        @Schema(description = "Id of the seat", examples = "01938f00-0000-7000-8000-000000003001")
        UUID seatId,

        @Schema(description = "The committee", examples = "01938f00-0000-7000-8000-000000002001")
        UUID committeeId,

        @Schema(description = "The organisation", examples = "01938f00-0000-7000-8000-000000000035")
        UUID organizationId,

        @Schema(description = "Name of the organisation", examples = "澄江市水务局工会")
        String organizationName,

        @Schema(description = "The member", examples = "01938f00-0000-7000-8000-000000001001")
        UUID memberId,

        @Schema(description = "Name of the member (姓名)", examples = "赵测一")
        String name,

        @Schema(description = "Which committee", examples = "UNION")
        CommitteeKind committee,

        @Schema(description = "The seat (职务)", examples = "CHAIR")
        SeatPost post,

        @Schema(description = "Full time or beside other work", examples = "PART_TIME")
        CadreEmployment employment,

        @Schema(description = "Held from", examples = "2026-11-20")
        LocalDate heldFrom,

        @Schema(description = "Last day of the term", examples = "2031-11-19")
        LocalDate termUntil,

        @Schema(
                description = "In office past the last day of the term (超期未换届): keeps the duty, holds no authority",
                examples = "false")
        boolean overdue,

        @Schema(description = "Whether an account is linked to the member", examples = "false")
        boolean account) {}
