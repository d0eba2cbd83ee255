package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.sheet.Rescoring;
import org.staffhome.evaluation.standard.CompiledStandard;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.http.Versions;
import org.staffhome.platform.id.Ids;

/** The union enters what facts cannot tell. */
@ApplicationScoped
class EnterMarks {
    private final Assessments assessments;
    private final Enrolled enrolled;
    private final Rescoring rescoring;
    private final Audit audit;

    EnterMarks(Assessments assessments, Enrolled enrolled, Rescoring rescoring, Audit audit) {
        this.assessments = assessments;
        this.enrolled = enrolled;
        this.rescoring = rescoring;
        this.audit = audit;
    }

    @Transactional
    void handle(UUID id, int expectedVersion, EnterMarksRequest request) {
        Assessment assessment = assessments.lock(id);
        Versions.check(expectedVersion, assessment.version());
        AssessmentRound round = enrolled.roundOf(assessment);
        CompiledStandard standard = enrolled.standardOf(round).compiled();
        for (int i = 0; i < request.marks().size(); i++) {
            MarkEntry entry = request.marks().get(i);
            String pointer = "/marks/" + i;
            Indicator indicator = Enrolled.indicator(standard, entry.indicator(), pointer + "/indicator");
            Verdict verdict = Verdict.of(indicator, entry.points(), entry.metItems(), null, pointer);
            assessments.keep(
                    assessment.enter(Ids.next(), indicator, verdict, entry.remark(), enrolled.occasion(round)));
        }
        assessments.flush();
        rescoring.rescoreAssessment(id);
        audit.entry("assessment.enter")
                .on("assessment", id)
                .in(assessment.organizationId(), assessment.orgPath())
                .after(request)
                .write();
    }
}
