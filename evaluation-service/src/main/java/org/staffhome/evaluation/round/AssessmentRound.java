package org.staffhome.evaluation.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.staffhome.platform.problem.Problem;

/** One round of assessment. It opens with its assessments and closes when all of them are final; it never reopens. */
@Entity
@Table(name = "assessment_round")
public class AssessmentRound {
    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    private String name;

    private int year;

    @Column(name = "standard_id")
    private UUID standardId;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Embedded
    private RoundCalendar calendar;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected AssessmentRound() {}

    static AssessmentRound open(
            UUID id,
            UUID organizationId,
            String orgPath,
            String name,
            int year,
            UUID standardId,
            RoundCalendar calendar,
            Instant now) {
        if (!calendar.isInOrder()) {
            throw Problem.of(RoundProblem.CALENDAR_OUT_OF_ORDER).at("/calendar");
        }
        AssessmentRound round = new AssessmentRound();
        round.id = id;
        round.organizationId = organizationId;
        round.orgPath = orgPath;
        round.name = name;
        round.year = year;
        round.standardId = standardId;
        round.state = RoundState.OPEN;
        round.calendar = calendar;
        round.openedAt = now;
        return round;
    }

    /** Ends the round; refused while an assessment is not final. */
    void close(long notFinal, Instant now) {
        if (state == RoundState.CLOSED) {
            throw Problem.of(RoundProblem.CLOSED_ALREADY);
        }
        if (notFinal > 0) {
            throw Problem.of(RoundProblem.ASSESSMENTS_NOT_FINAL).with("count", notFinal);
        }
        state = RoundState.CLOSED;
        closedAt = now;
    }

    public boolean isOpen() {
        return state == RoundState.OPEN;
    }

    /** Whether an organisation with this path is in the subtree of the round. */
    public boolean takesPlaceAbove(String path) {
        return path.startsWith(orgPath);
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    String orgPath() {
        return orgPath;
    }

    public String name() {
        return name;
    }

    public int year() {
        return year;
    }

    public UUID standardId() {
        return standardId;
    }

    RoundState state() {
        return state;
    }

    public RoundCalendar calendar() {
        return calendar;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }
}
