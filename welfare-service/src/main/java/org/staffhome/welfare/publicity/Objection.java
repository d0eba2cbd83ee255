package org.staffhome.welfare.publicity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;
import org.staffhome.welfare.aid.AidApplication;

/** An objection to an application in publicity (公示异议). While it is open nothing is approved or paid. */
@Entity
@Table(name = "aid_objection")
class Objection {

    enum Decision {
        /** The objection is right; the application is rejected (异议成立). */
        UPHELD,
        /** The objection is empty; the application goes on (异议不成立). */
        DISMISSED
    }

    @Id
    private UUID id;

    @Column(name = "application_id", updatable = false)
    private UUID applicationId;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(name = "org_path", updatable = false)
    private String orgPath;

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Column(name = "text_sealed", updatable = false)
    private String sealedText;

    @Column(name = "raised_on", updatable = false)
    private LocalDate raisedOn;

    @Column(name = "raised_by", updatable = false)
    private String raisedBy;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "grounds_sealed")
    private String sealedGrounds;

    protected Objection() {}

    /** Raises an objection; {@code memberId} is the member who raised it himself, null when an officer wrote it down. */
    Objection(UUID id, AidApplication application, UUID memberId, String sealedText, LocalDate on, String by) {
        this.id = id;
        this.applicationId = application.id();
        this.organizationId = application.organizationId();
        this.orgPath = application.orgPath();
        this.memberId = memberId;
        this.sealedText = sealedText;
        this.raisedOn = on;
        this.raisedBy = by;
    }

    /** Decides it once, with grounds. */
    void decide(Decision how, String sealed, LocalDate on, String by) {
        if (decision != null) {
            throw Problem.of(ObjectionProblem.DECIDED);
        }
        this.decision = how;
        this.sealedGrounds = sealed;
        this.decidedOn = on;
        this.decidedBy = by;
    }

    /** Whether it waits for a decision. */
    boolean open() {
        return decision == null;
    }

    UUID id() {
        return id;
    }

    String sealedText() {
        return sealedText;
    }

    String sealedGrounds() {
        return sealedGrounds;
    }

    ObjectionView view() {
        return new ObjectionView(id, applicationId, raisedOn, decision, decidedOn);
    }
}
