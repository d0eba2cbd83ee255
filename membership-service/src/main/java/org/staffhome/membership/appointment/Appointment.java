package org.staffhome.membership.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.membership.office.CadreEmployment;
import org.staffhome.membership.office.OfficeProblem;
import org.staffhome.platform.problem.Problem;

/** The appointment of a member to a post that is not elected (聘任), with an optional last day. */
@Entity
@Table(name = "appointment")
class Appointment {

    @Id
    private UUID id;

    private UUID organizationId;

    @Column(name = "org_path")
    private String path;

    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private AppointedPost post;

    @Enumerated(EnumType.STRING)
    private CadreEmployment employment;

    private LocalDate validFrom;
    private LocalDate validUntil;
    private LocalDate endedOn;
    private String endReason;
    private String appointedBy;

    @Version
    private int version;

    protected Appointment() {}

    /** First and last day; the last may be null: until further notice. */
    record Period(LocalDate from, LocalDate until) {
        Period {
            if (until != null && until.isBefore(from)) {
                throw Problem.of(OfficeProblem.END_BEFORE_START).at("/until");
            }
        }
    }

    static Appointment of(
            UUID id,
            UUID organizationId,
            String path,
            UUID memberId,
            AppointedPost post,
            CadreEmployment employment,
            Period period,
            String appointedBy) {
        Appointment appointment = new Appointment();
        appointment.id = id;
        appointment.organizationId = organizationId;
        appointment.path = path;
        appointment.memberId = memberId;
        appointment.post = post;
        appointment.employment = employment;
        appointment.validFrom = period.from();
        appointment.validUntil = period.until();
        appointment.appointedBy = appointedBy;
        return appointment;
    }

    /** Ends the appointment before its last day; the authority goes at once. */
    void end(LocalDate on, String reason) {
        if (endedOn != null) {
            throw Problem.of(AppointmentProblem.ENDED);
        }
        this.endedOn = on;
        this.endReason = reason;
    }

    /** Closes an appointment whose last day has passed, so that the post can be given anew. */
    void closeIfOver(LocalDate today) {
        if (endedOn == null && validUntil != null && validUntil.isBefore(today)) {
            end(validUntil, "EXPIRED");
        }
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    String path() {
        return path;
    }

    UUID memberId() {
        return memberId;
    }

    AppointedPost post() {
        return post;
    }

    CadreEmployment employment() {
        return employment;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    int version() {
        return version;
    }
}
