package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;

/** Passes an assessment on, one step at a time, each by who has to. */
@ApplicationScoped
class AdvanceAssessment {
    private final Assessments assessments;
    private final Enrolled enrolled;
    private final BusinessClock clock;
    private final Audit audit;

    AdvanceAssessment(Assessments assessments, Enrolled enrolled, BusinessClock clock, Audit audit) {
        this.assessments = assessments;
        this.enrolled = enrolled;
        this.clock = clock;
        this.audit = audit;
    }

    /** The union hands in; that the caller acts for this union is decided by his write scope. */
    @Transactional
    void submit(UUID id, StepRequest request) {
        Assessment assessment = assessments.lock(id);
        keep(assessment, assessment.submit(Ids.next(), request.note(), enrolled.actor(), clock.now()));
    }

    @Transactional
    void forward(UUID id, StepRequest request) {
        Assessment assessment = assessments.lock(id);
        enrolled.requireReviewerAbove(assessment);
        keep(assessment, assessment.forward(Ids.next(), request.note(), enrolled.actor(), clock.now()));
    }

    @Transactional
    void sendBack(UUID id, SendBackRequest request) {
        Assessment assessment = assessments.lock(id);
        if (assessment.state() == AssessmentState.CITY_REVIEW) {
            enrolled.requireOrganizer(enrolled.roundOf(assessment));
        } else {
            enrolled.requireReviewerAbove(assessment);
        }
        keep(assessment, assessment.sendBack(Ids.next(), request.reason(), enrolled.actor(), clock.now()));
    }

    @Transactional
    void publicize(UUID id, StepRequest request) {
        Assessment assessment = assessments.lock(id);
        enrolled.requireOrganizer(enrolled.roundOf(assessment));
        keep(assessment, assessment.publicize(Ids.next(), request.note(), enrolled.actor(), clock.now()));
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
