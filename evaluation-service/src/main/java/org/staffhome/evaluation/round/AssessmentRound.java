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
import java.time.LocalDate;
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
            LocalDate today,
            Instant now) {
        requireInOrder(calendar);
        if (calendar.selfUntil().isBefore(today)) {
            throw Problem.of(RoundProblem.CALENDAR_PAST).with("today", today).at("/calendar/selfUntil");
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

    /** Gives steps more time, never less: who was told a last day may rely on it, and publicity keeps its length. */
    void extend(RoundCalendar extended) {
        requireOpen();
        requireInOrder(extended);
        if (!extended.givesAtLeast(calendar)) {
            throw Problem.of(RoundProblem.CALENDAR_SHORTENED).at("/calendar");
        }
        calendar = extended;
    }

    /** Ends the round; refused while an assessment is not final. */
    void close(long notFinal, Instant now) {
        requireOpen();
        if (notFinal > 0) {
            throw Problem.of(RoundProblem.ASSESSMENTS_NOT_FINAL).with("count", notFinal);
        }
        state = RoundState.CLOSED;
        closedAt = now;
    }

    private void requireOpen() {
        if (state == RoundState.CLOSED) {
            throw Problem.of(RoundProblem.CLOSED_ALREADY);
        }
    }

    private static void requireInOrder(RoundCalendar calendar) {
        if (!calendar.ordered()) {
            throw Problem.of(RoundProblem.CALENDAR_OUT_OF_ORDER).at("/calendar");
        }
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
