package org.staffhome.membership.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** Repository of appointments; what is outside the caller's scope is not found. */
@ApplicationScoped
class Appointments implements PanacheRepositoryBase<Appointment, UUID> {

    Appointment locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(AppointmentProblem.UNKNOWN));
    }

    /** The appointments of a person at an organisation that were not ended. */
    List<Appointment> open(UUID organizationId, UUID memberId) {
        return list("organizationId = ?1 and memberId = ?2 and endedOn is null", organizationId, memberId);
    }

    List<Appointment> openOf(UUID memberId) {
        return list("memberId = ?1 and endedOn is null", memberId);
    }
}
