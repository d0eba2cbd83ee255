package org.staffhome.membership.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.office.CadreEmployment;

/** A committee with its seats as it is answered. */
@Schema(description = "A committee for one term (一届委员会)")
public record CommitteeView(
        @Schema(description = "Id of the committee", examples = "01938f00-0000-7000-8000-000000002001")
        UUID id,

        @Schema(description = "Its organisation", examples = "01938f00-0000-7000-8000-000000000035")
        UUID organizationId,

        @Schema(description = "Which committee", examples = "UNION")
        CommitteeKind kind,

        @Schema(description = "Number of the term, from 1 (届次)", examples = "3")
        int termNumber,

        @Schema(description = "First day of the term", examples = "2026-11-20")
        LocalDate termFrom,

        @Schema(description = "Length of the term in years", examples = "5")
        int termYears,

        @Schema(description = "Last day of the term", examples = "2031-11-19")
        LocalDate termUntil,

        @Schema(description = "Where it stands", examples = "IN_OFFICE")
        CommitteeState state,

        @Schema(description = "In office past the last day of its term (超期未换届)", examples = "false")
        boolean overdue,

        @Schema(description = "Its seats, former holders included")
        List<SeatView> seats,

        @Schema(description = "Version of the record", examples = "1")
        int version) {

    /** A seat as it is answered. */
    @Schema(description = "A seat and who holds it (任职)")
    public record SeatView(
            @Schema(description = "Id of the seat", examples = "01938f00-0000-7000-8000-000000003001")
            UUID id,

            @Schema(description = "Who holds it", examples = "01938f00-0000-7000-8000-000000001001")
            UUID memberId,

            @Schema(description = "The seat (职务)", examples = "CHAIR")
            SeatPost post,

            @Schema(description = "Full time or beside other work", examples = "PART_TIME")
            CadreEmployment employment,

            @Schema(description = "Held from", examples = "2026-11-20")
            LocalDate heldFrom,

            @Schema(description = "Held until; null while held", examples = "2028-06-30")
            LocalDate heldUntil,

            @Schema(description = "Why it ended, or null", examples = "调离")
            String endReason) {

        static SeatView of(Seat seat) {
            return new SeatView(
                    seat.id(),
                    seat.memberId(),
                    seat.post(),
                    seat.employment(),
                    seat.heldFrom(),
                    seat.heldUntil(),
                    seat.endReason());
        }
    }

    static CommitteeView of(Committee c, LocalDate today) {
        return new CommitteeView(
                c.id(),
                c.organizationId(),
                c.kind(),
                c.termNumber(),
                c.termFrom(),
                c.termYears(),
                c.termUntil(),
                c.state(),
                c.isOverdue(today),
                c.seats().stream().map(SeatView::of).toList(),
                c.version());
    }
}
