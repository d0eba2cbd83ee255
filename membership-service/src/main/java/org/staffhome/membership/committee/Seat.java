package org.staffhome.membership.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.membership.office.CadreEmployment;
import org.staffhome.membership.office.OfficeProblem;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;

/** A seat of a committee held by a person (任职), part of {@link Committee}. */
@Entity
@Table(name = "committee_seat")
class Seat {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "committee_id")
    private Committee committee;

    private UUID organizationId;

    @Column(name = "org_path")
    private String path;

    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private SeatPost post;

    @Enumerated(EnumType.STRING)
    private CadreEmployment employment;

    private LocalDate heldFrom;
    private LocalDate heldUntil;
    private String endReason;

    @Version
    private int version;

    protected Seat() {}

    static Seat of(Committee committee, Elected elected, LocalDate from) {
        Seat seat = new Seat();
        seat.id = Ids.next();
        seat.committee = committee;
        seat.organizationId = committee.organizationId();
        seat.path = committee.path();
        seat.memberId = elected.memberId();
        seat.post = elected.post();
        seat.employment = elected.employment();
        seat.heldFrom = from;
        return seat;
    }

    void end(LocalDate on, String reason) {
        if (heldUntil != null) {
            throw Problem.of(CommitteeProblem.SEAT_ENDED);
        }
        if (on.isBefore(heldFrom)) {
            throw Problem.of(OfficeProblem.END_BEFORE_START).at("/on");
        }
        this.heldUntil = on;
        this.endReason = reason;
    }

    boolean isHeld() {
        return heldUntil == null;
    }

    UUID id() {
        return id;
    }

    UUID memberId() {
        return memberId;
    }

    SeatPost post() {
        return post;
    }

    CadreEmployment employment() {
        return employment;
    }

    LocalDate heldFrom() {
        return heldFrom;
    }

    LocalDate heldUntil() {
        return heldUntil;
    }

    String endReason() {
        return endReason;
    }
}
