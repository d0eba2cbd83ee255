package org.staffhome.membership.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.staffhome.membership.office.Authority;
import org.staffhome.membership.office.OfficeHolders;
import org.staffhome.membership.office.OfficeProblem;
import org.staffhome.membership.office.SeparationOfDuties;
import org.staffhome.membership.organization.OrganizationLock;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.Caller;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Appoints a member to a post that is not elected (聘任). Nobody appoints himself. */
@ApplicationScoped
class Appoint {

    static final String FEDERATION_POSTS = "office.appoint-federation";

    private final Appointments appointments;
    private final OfficeHolders holders;
    private final SeparationOfDuties separation;
    private final Authority authority;
    private final OrganizationLock lock;
    private final Organizations organizations;
    private final Caller caller;
    private final BusinessClock clock;
    private final Audit audit;

    Appoint(
            Appointments appointments,
            OfficeHolders holders,
            SeparationOfDuties separation,
            Authority authority,
            OrganizationLock lock,
            Organizations organizations,
            Caller caller,
            BusinessClock clock,
            Audit audit) {
        this.appointments = appointments;
        this.holders = holders;
        this.separation = separation;
        this.authority = authority;
        this.lock = lock;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    AppointmentView appoint(AppointRequest request) {
        OrganizationNode organization = organizations.require(request.organizationId());
        checkAppointer(request, organization);
        lock.lock(organization.id());
        if (!"ESTABLISHED".equals(organization.state())) {
            throw Problem.of(OfficeProblem.ORGANIZATION_NOT_ESTABLISHED).at("/organizationId");
        }
        holders.require(organization, List.of(request.memberId()), "/memberId");
        Appointment appointment = appointment(request, organization);
        separation.require(request.memberId(), List.of(PostClaims.claim(appointment)), "/post");
        appointments.open(organization.id(), request.memberId()).stream()
                .filter(held -> held.post() == request.post())
                .forEach(held -> held.closeIfOver(clock.today()));
        store(appointment);
        authority.follow(appointment.memberId());
        AppointmentView view = AppointmentView.of(appointment);
        audit.entry("office.appoint")
                .on("appointment", appointment.id())
                .in(organization)
                .about(appointment.memberId())
                .after(view)
                .write();
        return view;
    }

    private void checkAppointer(AppointRequest request, OrganizationNode organization) {
        if (caller.memberId().filter(request.memberId()::equals).isPresent()) {
            throw Problem.of(AppointmentProblem.APPOINTS_ONESELF).at("/memberId");
        }
        if (request.post().isFederationPost() && !caller.holds(FEDERATION_POSTS, organization.id())) {
            throw Problem.of(AppointmentProblem.FEDERATION_POST).at("/post");
        }
    }

    private Appointment appointment(AppointRequest request, OrganizationNode organization) {
        return Appointment.of(
                Ids.next(),
                organization.id(),
                organization.path(),
                request.memberId(),
                request.post(),
                request.employment(),
                new Appointment.Period(request.from(), request.until()),
                caller.subject());
    }

    private void store(Appointment appointment) {
        try {
            appointments.flush();
            appointments.persistAndFlush(appointment);
        } catch (ConstraintViolationException e) {
            throw Problem.of(AppointmentProblem.TAKEN).at("/post");
        }
    }
}
