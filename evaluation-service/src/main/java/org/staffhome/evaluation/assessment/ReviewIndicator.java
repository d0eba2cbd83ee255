package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.evaluation.sheet.Rescoring;
import org.staffhome.evaluation.sheet.ScoreSheets;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.id.Ids;

/** A reviewer decides on one indicator: confirms what counts, or overrides it with a reason. */
@ApplicationScoped
class ReviewIndicator {
    private final Assessments assessments;
    private final Enrolled enrolled;
    private final ScoreSheets sheets;
    private final Rescoring rescoring;
    private final Audit audit;

    ReviewIndicator(Assessments assessments, Enrolled enrolled, ScoreSheets sheets, Rescoring rescoring, Audit audit) {
        this.assessments = assessments;
        this.enrolled = enrolled;
        this.sheets = sheets;
        this.rescoring = rescoring;
        this.audit = audit;
    }

    @Transactional
    void handle(UUID id, ReviewRequest request) {
        Assessment assessment = assessments.lock(id);
        AssessmentRound round = enrolled.roundOf(assessment);
        if (assessment.state() == AssessmentState.CITY_REVIEW) {
            enrolled.requireOrganizer(round);
        } else {
            enrolled.requireReviewerAbove(assessment);
        }
        Indicator indicator =
                Enrolled.indicator(enrolled.standardOf(round).compiled(), request.indicator(), "/indicator");
        Verdict verdict = Verdict.of(indicator, request.points(), request.metItems(), request.vetoed(), "");
        ScoreLine present = sheets.get(id).sheet().line(indicator.code()).orElseThrow();
        assessments.keep(
                assessment.review(Ids.next(), indicator, verdict, present, request.reason(), enrolled.occasion(round)));
        assessments.flush();
        rescoring.rescoreAssessment(id);
        audit.entry("assessment.review")
                .on("assessment", id)
                .in(assessment.organizationId(), assessment.orgPath())
                .before(present)
                .after(request)
                .write();
    }
}
