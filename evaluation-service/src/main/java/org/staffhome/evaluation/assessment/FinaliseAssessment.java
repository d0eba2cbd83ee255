package org.staffhome.evaluation.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.evaluation.rating.HomeRating;
import org.staffhome.evaluation.rating.HomeRatings;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.scoring.GradePolicy;
import org.staffhome.evaluation.scoring.ScoreSheet;
import org.staffhome.evaluation.sheet.Rescoring;
import org.staffhome.evaluation.sheet.ScoreSheets;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.inbox.ReplicaState;

/**
 * Makes a result final: computes the sheet once more, awards the grade, freezes the sheet with its explanation and leaves a
 * rating, which the next rounds of the union build on. Refused while facts are read again from the log.
 */
@ApplicationScoped
class FinaliseAssessment {
    private final Assessments assessments;
    private final Enrolled enrolled;
    private final ScoreSheets sheets;
    private final Rescoring rescoring;
    private final ExplainAssessment explain;
    private final HomeRatings ratings;
    private final ReplicaState replicas;
    private final ObjectMapper json;
    private final Audit audit;

    FinaliseAssessment(
            Assessments assessments,
            Enrolled enrolled,
            ScoreSheets sheets,
            Rescoring rescoring,
            ExplainAssessment explain,
            HomeRatings ratings,
            ReplicaState replicas,
            ObjectMapper json,
            Audit audit) {
        this.assessments = assessments;
        this.enrolled = enrolled;
        this.sheets = sheets;
        this.rescoring = rescoring;
        this.explain = explain;
        this.ratings = ratings;
        this.replicas = replicas;
        this.json = json;
        this.audit = audit;
    }

    @Transactional
    void handle(UUID id, FinaliseRequest request) {
        Assessment assessment = assessments.lock(id);
        AssessmentRound round = enrolled.roundOf(assessment);
        enrolled.requireOrganizer(round);
        Occasion occasion = enrolled.occasion(round);
        AssessmentStep step = assessment.finalise(Ids.next(), request.note(), occasion);
        replicas.requireComplete();
        rescoring.rescoreAssessment(id);
        ScoreSheet sheet = sheets.get(id).sheet();
        Grade grade = sheet.grade();
        if (request.grade() != null) {
            GradePolicy.requireReached(request.grade(), sheet);
            grade = request.grade();
        }
        assessments.keep(step);
        assessments.flush();
        sheets.freeze(id, text(explain.of(assessment, grade)));
        ratings.record(new HomeRating(
                Ids.next(),
                assessment.organizationId(),
                assessment.orgPath(),
                round.id(),
                round.standardId(),
                round.year(),
                grade,
                sheet.total(),
                enrolled.standardOf(round).content().scale(),
                occasion.now()));
        rescoring.rescoreOrganization(assessment.organizationId());
        audit.entry("assessment.finalise")
                .on("assessment", id)
                .in(assessment.organizationId(), assessment.orgPath())
                .after(StepView.of(step))
                .write();
    }

    private String text(ExplanationView explanation) {
        try {
            return json.writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An explanation cannot be written", e);
        }
    }
}
