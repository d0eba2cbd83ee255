package org.staffhome.membership.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.staffhome.membership.member.MembershipEnded;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/** Ends an office before its term (免职、辞职、罢免); the authority that came with it goes at once, in every service. */
@ApplicationScoped
class EndOffice {

    private final Committees committees;
    private final Appointments appointments;
    private final Authority authority;
    private final Scopes scopes;
    private final BusinessClock clock;
    private final Audit audit;

    EndOffice(
            Committees committees,
            Appointments appointments,
            Authority authority,
            Scopes scopes,
            BusinessClock clock,
            Audit audit) {
        this.committees = committees;
        this.appointments = appointments;
        this.authority = authority;
        this.scopes = scopes;
        this.clock = clock;
        this.audit = audit;
    }

    /** When and why. */
    @Schema(description = "End of an office")
    record Request(
            @NotNull @Schema(description = "Last day in office, not in the future", examples = "2026-11-19")
            LocalDate on,

            @NotNull @Size(min = 1, max = 200) @Schema(description = "Why", examples = "调离")
            String reason) {}

    @Transactional
    CommitteeView endSeat(UUID committeeId, UUID seatId, Request request) {
        Committee committee = committees.locked(committeeId);
        checkDay(request);
        Seat seat = committee.endSeat(seatId, request.on(), request.reason());
        committees.flush();
        authority.follow(seat.memberId());
        CommitteeView view = CommitteeView.of(committee, clock.today());
        audit.entry("office.end-seat")
                .on("committee", committeeId)
                .in(committee.organizationId(), committee.path())
                .about(seat.memberId())
                .after(view)
                .write();
        return view;
    }

    @Transactional
    AppointmentView endAppointment(UUID id, Request request) {
        Appointment appointment = appointments.locked(id);
        checkDay(request);
        appointment.end(request.on(), request.reason());
        appointments.flush();
        authority.follow(appointment.memberId());
        AppointmentView view = AppointmentView.of(appointment);
        audit.entry("office.end-appointment")
                .on("appointment", id)
                .in(appointment.organizationId(), appointment.path())
                .about(appointment.memberId())
                .after(view)
                .write();
        return view;
    }

    /** Who is no member any more holds no office, wherever it was; in the transaction that ended the membership. */
    void membershipEnded(@Observes MembershipEnded ended) {
        scopes.within(SystemScope.AUTHORITY, () -> {
            for (Committee committee : committees.list(
                    "select distinct c from Committee c join c.seats s where s.memberId = ?1 and s.heldUntil is null"
                            + " and c.state = ?2",
                    ended.memberId(),
                    CommitteeState.IN_OFFICE)) {
                committee.seatsHeld().stream()
                        .filter(seat -> seat.memberId().equals(ended.memberId()))
                        .forEach(seat -> seat.end(later(ended.on(), seat.heldFrom()), "MEMBERSHIP_ENDED"));
            }
            appointments.openOf(ended.memberId()).forEach(open -> open.end(ended.on(), "MEMBERSHIP_ENDED"));
            return null;
        });
        authority.follow(ended.memberId());
    }

    private void checkDay(Request request) {
        if (request.on().isAfter(clock.today())) {
            throw Problem.of(OfficeProblem.END_IN_FUTURE).at("/on");
        }
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }
}
