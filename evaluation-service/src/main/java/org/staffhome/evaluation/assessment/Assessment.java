package org.staffhome.evaluation.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.staffhome.evaluation.round.RoundCalendar;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.evaluation.standard.IndicatorKind;
import org.staffhome.platform.problem.Problem;

/**
 * How one union stands in one round. It moves through {@link AssessmentState} one step at a time and hands out the marks and
 * steps that are to be kept, numbered in their order.
 */
@Entity
@Table(name = "assessment")
class Assessment {
    @Id
    private UUID id;

    @Column(name = "round_id")
    private UUID roundId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "org_path")
    private String orgPath;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "sent_back_from")
    private AssessmentState sentBackFrom;

    @Column(name = "mark_count")
    private int markCount;

    @Column(name = "step_count")
    private int stepCount;

    @Version
    private int version;

    protected Assessment() {}

    /** An assessment at its beginning; {@link OpenAssessments} writes the same rows for a whole round at once. */
    static Assessment begin(UUID id, UUID roundId, UUID organizationId, String orgPath) {
        Assessment assessment = new Assessment();
        assessment.id = id;
        assessment.roundId = roundId;
        assessment.organizationId = organizationId;
        assessment.orgPath = orgPath;
        assessment.state = AssessmentState.SELF_ASSESSMENT;
        return assessment;
    }

    /** The union's own entry. What fills itself cannot be entered, and nobody vetoes himself. */
    AssessmentMark enter(UUID markId, Indicator indicator, Verdict verdict, String remark, Occasion occasion) {
        if (state != AssessmentState.SELF_ASSESSMENT) {
            throw Problem.of(AssessmentProblem.NOT_IN_SELF_ASSESSMENT).with("state", state);
        }
        requireInTime(occasion);
        if (indicator.isFilledByFacts()) {
            throw Problem.of(AssessmentProblem.FILLS_ITSELF).with("indicator", indicator.code());
        }
        if (indicator.kind() == IndicatorKind.VETO) {
            throw Problem.of(AssessmentProblem.VETO_IS_REVIEWED).with("indicator", indicator.code());
        }
        return mark(markId, indicator, MarkKind.SELF, verdict, remark, occasion);
    }

    /**
     * A reviewer's decision. One that changes what counts now is an override and needs a reason; so does every veto.
     *
     * @param present what counts at present
     */
    AssessmentMark review(
            UUID markId, Indicator indicator, Verdict verdict, ScoreLine present, String reason, Occasion occasion) {
        if (!state.isReview()) {
            throw Problem.of(AssessmentProblem.NOT_IN_REVIEW).with("state", state);
        }
        requireInTime(occasion);
        if (isOverride(verdict, present) && (reason == null || reason.isBlank())) {
            throw Problem.of(AssessmentProblem.REASON_MISSING)
                    .with("indicator", indicator.code())
                    .at("/reason");
        }
        return mark(markId, indicator, MarkKind.REVIEW, verdict, reason, occasion);
    }

    private AssessmentMark mark(
            UUID markId, Indicator indicator, MarkKind kind, Verdict verdict, String reason, Occasion occasion) {
        return AssessmentMark.of(
                markId, this, ++markCount, indicator.code(), kind, verdict, reason, occasion.actor(), occasion.now());
    }

    private static boolean isOverride(Verdict verdict, ScoreLine present) {
        if (verdict.points() == null) {
            return verdict.vetoed() || present.vetoed();
        }
        return present.source() != ScoreLine.Source.NOBODY && verdict.points().compareTo(present.points()) != 0;
    }

    /** The union hands its self-assessment in. */
    AssessmentStep submit(UUID stepId, String note, Occasion occasion) {
        requireNext(AssessmentState.SELF_ASSESSMENT, AssessmentState.UPPER_REVIEW);
        requireInTime(occasion);
        return move(stepId, AssessmentState.UPPER_REVIEW, note, occasion);
    }

    /**
     * The union above is done and passes it to who runs the round.
     *
     * @param unreviewed indicators whose points are the union's own word alone; must be empty
     */
    AssessmentStep forward(UUID stepId, List<String> unreviewed, String note, Occasion occasion) {
        requireNext(AssessmentState.UPPER_REVIEW, AssessmentState.CITY_REVIEW);
        requireInTime(occasion);
        requireReviewed(unreviewed);
        return move(stepId, AssessmentState.CITY_REVIEW, note, occasion);
    }

    /** Who runs the round puts the result up for publicity, which lasts from now to its last day. */
    AssessmentStep publicize(UUID stepId, List<String> unreviewed, String note, Occasion occasion) {
        requireNext(AssessmentState.CITY_REVIEW, AssessmentState.PUBLICITY);
        requireInTime(occasion);
        requireReviewed(unreviewed);
        return move(stepId, AssessmentState.PUBLICITY, note, occasion);
    }

    /** The result stands; not before the publicity is over. */
    AssessmentStep finalise(UUID stepId, String note, Occasion occasion) {
        requireNext(AssessmentState.PUBLICITY, AssessmentState.FINAL);
        LocalDate until = occasion.calendar().publicityUntil();
        if (!occasion.today().isAfter(until)) {
            throw Problem.of(AssessmentProblem.PUBLICITY_RUNNING).with("until", until);
        }
        return move(stepId, AssessmentState.FINAL, note, occasion);
    }

    /** A reviewer sends it back to the union, which must be told why. */
    AssessmentStep sendBack(UUID stepId, String reason, Occasion occasion) {
        if (!state.isReview()) {
            throw Problem.of(AssessmentProblem.NOT_IN_REVIEW).with("state", state);
        }
        requireInTime(occasion);
        if (sentBackFrom == null || state.compareTo(sentBackFrom) > 0) {
            sentBackFrom = state;
        }
        return move(stepId, AssessmentState.SELF_ASSESSMENT, reason, occasion);
    }

    /**
     * The last day on which it can be acted on in its present state. What was sent back is put right and reviewed again
     * while the step lasts that sent it back.
     */
    static LocalDate lastDay(AssessmentState state, AssessmentState sentBackFrom, RoundCalendar calendar) {
        LocalDate regular = state.lastDay(calendar);
        LocalDate again = sentBackFrom == null ? regular : sentBackFrom.lastDay(calendar);
        return again.isAfter(regular) ? again : regular;
    }

    private void requireNext(AssessmentState from, AssessmentState to) {
        if (state != from) {
            throw Problem.of(AssessmentProblem.STEP_NOT_NEXT)
                    .with("state", state)
                    .with("to", to);
        }
    }

    private void requireInTime(Occasion occasion) {
        LocalDate until = lastDay(state, sentBackFrom, occasion.calendar());
        if (occasion.today().isAfter(until)) {
            throw Problem.of(AssessmentProblem.STEP_IS_OVER)
                    .with("state", state)
                    .with("until", until);
        }
    }

    private static void requireReviewed(List<String> unreviewed) {
        if (!unreviewed.isEmpty()) {
            throw Problem.of(AssessmentProblem.ENTRIES_NOT_REVIEWED)
                    .with("count", unreviewed.size())
                    .with("indicators", String.join(", ", unreviewed));
        }
    }

    private AssessmentStep move(UUID stepId, AssessmentState to, String note, Occasion occasion) {
        AssessmentState from = state;
        state = to;
        return AssessmentStep.of(stepId, this, ++stepCount, from, to, note, occasion.actor(), occasion.now());
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String orgPath() {
        return orgPath;
    }

    AssessmentState state() {
        return state;
    }

    int version() {
        return version;
    }
}
