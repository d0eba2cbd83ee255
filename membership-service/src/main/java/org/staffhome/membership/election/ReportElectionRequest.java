package org.staffhome.membership.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.committee.CommitteeKind;
import org.staffhome.membership.committee.Elected;
import org.staffhome.membership.committee.SeatPost;
import org.staffhome.membership.office.CadreEmployment;

/** The result of an election as a union reports it. */
@Schema(description = "Result of an election (选举结果)")
record ReportElectionRequest(
        @NotNull
        @Schema(description = "The organisation that elected", examples = "01938f00-0000-7000-8000-000000000035")
        UUID organizationId,

        @NotNull @Schema(description = "Which committee", examples = "UNION")
        CommitteeKind kind,

        @NotNull @Schema(description = "First day of the term", examples = "2026-11-20")
        LocalDate termFrom,

        @NotNull
        @Min(1)
        @Max(10)
        @Schema(
                description = "Length of the term in years: 3 or 5 for grassroots unions, 5 above"
                        + " (Trade Union Law art. 16)",
                examples = "5")
        Integer termYears,

        @NotEmpty @Size(max = 200) @Schema(description = "Who was elected to which seat; exactly one chair")
        List<@Valid @NotNull ElectedSeat> seats) {

    /** A person elected to a seat. */
    @Schema(description = "A person elected to a seat")
    record ElectedSeat(
            @NotNull
            @Schema(
                    description = "The member elected, of this organisation or one below",
                    examples = "01938f00-0000-7000-8000-000000001001")
            UUID memberId,

            @NotNull @Schema(description = "The seat (职务)", examples = "CHAIR")
            SeatPost post,

            @NotNull @Schema(description = "Full time or beside other work (专职/兼职)", examples = "PART_TIME")
            CadreEmployment employment) {

        Elected elected() {
            return new Elected(memberId, post, employment);
        }
    }
}
