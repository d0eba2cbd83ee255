package org.staffhome.evaluation.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a person gave an indicator. Never changed or deleted; the last one of an indicator counts. */
@Entity
@Table(name = "assessment_mark")
class AssessmentMark {
    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    @Column(name = "mark_number")
    private int number;

    private String indicator;

    @Enumerated(EnumType.STRING)
    private MarkKind kind;

    private BigDecimal points;

    private boolean vetoed;

    @Column(name = "met_items")
    @Convert(converter = MetItemsConverter.class)
    private List<Integer> metItems;

    private String reason;

    private String actor;

    @Column(name = "actor_roles")
    private String actorRoles;

    @Column(name = "marked_at")
    private Instant markedAt;

    protected AssessmentMark() {}

    static AssessmentMark of(
            UUID id,
            Assessment assessment,
            int number,
            String indicator,
            MarkKind kind,
            Verdict verdict,
            String reason,
            Actor actor,
            Instant now) {
        AssessmentMark mark = new AssessmentMark();
        mark.id = id;
        mark.assessmentId = assessment.id();
        mark.organizationId = assessment.organizationId();
        mark.orgPath = assessment.orgPath();
        mark.number = number;
        mark.indicator = indicator;
        mark.kind = kind;
        mark.points = verdict.points();
        mark.vetoed = verdict.vetoed();
        mark.metItems = verdict.metItems();
        mark.reason = reason;
        mark.actor = actor.subject();
        mark.actorRoles = actor.roles();
        mark.markedAt = now;
        return mark;
    }

    String indicator() {
        return indicator;
    }

    MarkKind kind() {
        return kind;
    }

    BigDecimal points() {
        return points;
    }

    boolean vetoed() {
        return vetoed;
    }

    List<Integer> metItems() {
        return metItems;
    }

    String reason() {
        return reason;
    }

    String actor() {
        return actor;
    }

    String actorRoles() {
        return actorRoles;
    }

    Instant markedAt() {
        return markedAt;
    }
}
