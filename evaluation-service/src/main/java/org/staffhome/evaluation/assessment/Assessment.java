package org.staffhome.evaluation.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
    AssessmentMark enter(UUID markId, Indicator indicator, Verdict verdict, String remark, Actor actor, Instant now) {
        if (state != AssessmentState.SELF_ASSESSMENT) {
            throw Problem.of(AssessmentProblem.NOT_IN_SELF_ASSESSMENT).with("state", state);
        }
        if (indicator.isFilledByFacts()) {
            throw Problem.of(AssessmentProblem.FILLS_ITSELF).with("indicator", indicator.code());
        }
        if (indicator.kind() == IndicatorKind.VETO) {
            throw Problem.of(AssessmentProblem.VETO_IS_REVIEWED).with("indicator", indicator.code());
        }
        return AssessmentMark.of(
                markId, this, ++markCount, indicator.code(), MarkKind.SELF, verdict, remark, actor, now);
    }

    /**
     * A reviewer's decision. One that changes what counts now is an override and needs a reason; so does every veto.
     *
     * @param present what counts at present
     */
    AssessmentMark review(
            UUID markId,
            Indicator indicator,
            Verdict verdict,
            ScoreLine present,
            String reason,
            Actor actor,
            Instant now) {
        if (!state.isReview()) {
            throw Problem.of(AssessmentProblem.NOT_IN_REVIEW).with("state", state);
        }
        if (isOverride(verdict, present) && (reason == null || reason.isBlank())) {
            throw Problem.of(AssessmentProblem.REASON_MISSING)
                    .with("indicator", indicator.code())
                    .at("/reason");
        }
        return AssessmentMark.of(
                markId, this, ++markCount, indicator.code(), MarkKind.REVIEW, verdict, reason, actor, now);
    }

    private static boolean isOverride(Verdict verdict, ScoreLine present) {
        if (verdict.points() == null) {
            return verdict.vetoed() || present.vetoed();
        }
        return present.source() != ScoreLine.Source.NOBODY && verdict.points().compareTo(present.points()) != 0;
    }

    /** The union hands its self-assessment in. */
    AssessmentStep submit(UUID stepId, String note, Actor actor, Instant now) {
        return step(stepId, AssessmentState.SELF_ASSESSMENT, AssessmentState.UPPER_REVIEW, note, actor, now);
    }

    /** The union above is done and passes it to who runs the round. */
    AssessmentStep forward(UUID stepId, String note, Actor actor, Instant now) {
        return step(stepId, AssessmentState.UPPER_REVIEW, AssessmentState.CITY_REVIEW, note, actor, now);
    }

    /** Who runs the round puts the result up for publicity. */
    AssessmentStep publicize(UUID stepId, String note, Actor actor, Instant now) {
        return step(stepId, AssessmentState.CITY_REVIEW, AssessmentState.PUBLICITY, note, actor, now);
    }

    /** The result stands; not before the publicity is over. */
    AssessmentStep finalise(
            UUID stepId, LocalDate publicityUntil, LocalDate today, String note, Actor actor, Instant now) {
        if (state == AssessmentState.PUBLICITY && !today.isAfter(publicityUntil)) {
            throw Problem.of(AssessmentProblem.PUBLICITY_RUNNING).with("until", publicityUntil);
        }
        return step(stepId, AssessmentState.PUBLICITY, AssessmentState.FINAL, note, actor, now);
    }

    /** A reviewer sends it back to the union, which must be told why. */
    AssessmentStep sendBack(UUID stepId, String reason, Actor actor, Instant now) {
        if (!state.isReview()) {
            throw Problem.of(AssessmentProblem.NOT_IN_REVIEW).with("state", state);
        }
        return step(stepId, state, AssessmentState.SELF_ASSESSMENT, reason, actor, now);
    }

    private AssessmentStep step(
            UUID stepId, AssessmentState from, AssessmentState to, String note, Actor actor, Instant now) {
        if (state != from) {
            throw Problem.of(AssessmentProblem.STEP_NOT_NEXT)
                    .with("state", state)
                    .with("to", to);
        }
        state = to;
        return AssessmentStep.of(stepId, this, ++stepCount, from, to, note, actor, now);
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
