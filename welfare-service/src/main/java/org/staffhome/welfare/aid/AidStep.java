package org.staffhome.welfare.aid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.welfare.duty.AidAct;
import org.staffhome.welfare.duty.DoneAct;

/** An act on an application with its actor; written once. The note is sealed: people write about people in it. */
@Entity
@Table(name = "aid_step")
class AidStep {

    @Id
    private UUID id;

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Enumerated(EnumType.STRING)
    @Column(name = "step", updatable = false)
    private AidAct act;

    @Column(name = "taken_on", updatable = false)
    private LocalDate takenOn;

    @Column(name = "taken_at", updatable = false)
    private Instant takenAt;

    @Column(name = "taken_by", updatable = false)
    private String takenBy;

    @Column(name = "note_sealed", updatable = false)
    private String sealedNote;

    protected AidStep() {}

    AidStep(UUID id, AidApplication application, AidAct act, LocalDate on, Instant at, String by, String sealedNote) {
        this.id = id;
        this.applicationId = application.id();
        this.organizationId = application.organizationId();
        this.orgPath = application.orgPath();
        this.act = act;
        this.takenOn = on;
        this.takenAt = at;
        this.takenBy = by;
        this.sealedNote = sealedNote;
    }

    UUID id() {
        return id;
    }

    AidAct act() {
        return act;
    }

    LocalDate takenOn() {
        return takenOn;
    }

    Instant takenAt() {
        return takenAt;
    }

    String takenBy() {
        return takenBy;
    }

    String sealedNote() {
        return sealedNote;
    }

    DoneAct done() {
        return new DoneAct(act, takenBy);
    }
}
