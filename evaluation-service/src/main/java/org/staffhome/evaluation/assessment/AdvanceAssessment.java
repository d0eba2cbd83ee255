package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.sheet.ScoreSheets;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.id.Ids;

/** Passes an assessment on, one step at a time, each by who has to. */
@ApplicationScoped
class AdvanceAssessment {
    private final Assessments assessments;
    private final Enrolled enrolled;
    private final ScoreSheets sheets;
    private final Audit audit;

    AdvanceAssessment(Assessments assessments, Enrolled enrolled, ScoreSheets sheets, Audit audit) {
        this.assessments = assessments;
        this.enrolled = enrolled;
        this.sheets = sheets;
        this.audit = audit;
    }

    /** The union hands in; that the caller acts for this union is decided by his write scope. */
    @Transactional
    void submit(UUID id, StepRequest request) {
        Assessment assessment = assessments.lock(id);
        keep(assessment, assessment.submit(Ids.next(), request.note(), occasion(assessment)));
    }

    @Transactional
    void forward(UUID id, StepRequest request) {
        Assessment assessment = assessments.lock(id);
        enrolled.requireReviewerAbove(assessment);
        keep(assessment, assessment.forward(Ids.next(), unreviewed(assessment), request.note(), occasion(assessment)));
    }

    @Transactional
    void sendBack(UUID id, SendBackRequest request) {
        Assessment assessment = assessments.lock(id);
        AssessmentRound round = enrolled.roundOf(assessment);
        if (assessment.state() == AssessmentState.CITY_REVIEW) {
            enrolled.requireOrganizer(round);
        } else {
            enrolled.requireReviewerAbove(assessment);
        }
        keep(assessment, assessment.sendBack(Ids.next(), request.reason(), enrolled.occasion(round)));
    }

    @Transactional
    void publicize(UUID id, StepRequest request) {
        Assessment assessment = assessments.lock(id);
        AssessmentRound round = enrolled.roundOf(assessment);
        enrolled.requireOrganizer(round);
        keep(
                assessment,
                assessment.publicize(Ids.next(), unreviewed(assessment), request.note(), enrolled.occasion(round)));
    }

    private Occasion occasion(Assessment assessment) {
        return enrolled.occasion(enrolled.roundOf(assessment));
    }

    private List<String> unreviewed(Assessment assessment) {
        return sheets.get(assessment.id()).sheet().ownWordAlone();
    }

    private void keep(Assessment assessment, AssessmentStep step) {
        assessments.keep(step);
        audit.entry("assessment.step")
                .on("assessment", assessment.id())
                .in(assessment.organizationId(), assessment.orgPath())
                .after(StepView.of(step))
                .write();
    }
}
