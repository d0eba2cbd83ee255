package org.staffhome.evaluation.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A step that an assessment took. Never changed or deleted. */
@Entity
@Table(name = "assessment_step")
class AssessmentStep {
    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    @Column(name = "step_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private AssessmentState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private AssessmentState to;

    private String note;

    private String actor;

    @Column(name = "actor_roles")
    private String actorRoles;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected AssessmentStep() {}

    static AssessmentStep of(
            UUID id,
            Assessment assessment,
            int number,
            AssessmentState from,
            AssessmentState to,
            String note,
            Actor actor,
            Instant now) {
        AssessmentStep step = new AssessmentStep();
        step.id = id;
        step.assessmentId = assessment.id();
        step.organizationId = assessment.organizationId();
        step.orgPath = assessment.orgPath();
        step.number = number;
        step.from = from;
        step.to = to;
        step.note = note;
        step.actor = actor.subject();
        step.actorRoles = actor.roles();
        step.takenAt = now;
        return step;
    }

    AssessmentState from() {
        return from;
    }

    AssessmentState to() {
        return to;
    }

    String note() {
        return note;
    }

    String actor() {
        return actor;
    }

    String actorRoles() {
        return actorRoles;
    }

    Instant takenAt() {
        return takenAt;
    }
}
