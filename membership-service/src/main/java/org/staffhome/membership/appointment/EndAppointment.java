package org.staffhome.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.membership.member.MembershipEnded;
import org.staffhome.membership.office.Authority;
import org.staffhome.membership.office.EndOfficeRequest;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;

/** Ends an appointment before its last day (解聘); the authority that came with it goes at once, in every service. */
@ApplicationScoped
class EndAppointment {

    private final Appointments appointments;
    private final Authority authority;
    private final Scopes scopes;
    private final BusinessClock clock;
    private final Audit audit;

    EndAppointment(Appointments appointments, Authority authority, Scopes scopes, BusinessClock clock, Audit audit) {
        this.appointments = appointments;
        this.authority = authority;
        this.scopes = scopes;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    AppointmentView end(UUID id, EndOfficeRequest request) {
        Appointment appointment = appointments.locked(id);
        request.requireOver(clock.today());
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

    /** Who is no member any more holds no post, wherever it was; in the transaction that ended the membership. */
    void membershipEnded(@Observes MembershipEnded ended) {
        scopes.within(SystemScope.AUTHORITY, () -> {
            appointments.openOf(ended.memberId()).forEach(open -> open.end(ended.on(), "MEMBERSHIP_ENDED"));
            return null;
        });
    }
}
