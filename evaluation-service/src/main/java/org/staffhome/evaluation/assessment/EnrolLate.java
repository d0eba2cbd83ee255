package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.staffhome.evaluation.round.AssessmentBook;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.round.PublishedRounds;
import org.staffhome.evaluation.sheet.Rescoring;
import org.staffhome.evaluation.sheet.ScoreSheets;
import org.staffhome.platform.audit.Audit;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.inbox.ReplicaState;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.scope.OrganizationNode;
import org.staffhome.platform.scope.Organizations;

/** Takes a union that was established after the opening into an open round. */
@ApplicationScoped
class EnrolLate {
    private static final String ESTABLISHED = "ESTABLISHED";

    private final Assessments assessments;
    private final AssessmentBook book;
    private final PublishedRounds rounds;
    private final Enrolled enrolled;
    private final Organizations organizations;
    private final ScoreSheets sheets;
    private final Rescoring rescoring;
    private final ReplicaState replicas;
    private final BusinessClock clock;
    private final Audit audit;

    EnrolLate(
            Assessments assessments,
            AssessmentBook book,
            PublishedRounds rounds,
            Enrolled enrolled,
            Organizations organizations,
            ScoreSheets sheets,
            Rescoring rescoring,
            ReplicaState replicas,
            BusinessClock clock,
            Audit audit) {
        this.assessments = assessments;
        this.book = book;
        this.rounds = rounds;
        this.enrolled = enrolled;
        this.organizations = organizations;
        this.sheets = sheets;
        this.rescoring = rescoring;
        this.replicas = replicas;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    UUID handle(EnrolRequest request) {
        replicas.requireComplete();
        AssessmentRound round = rounds.hold(request.roundId());
        OrganizationNode union = organizations.require(request.organizationId());
        enrolled.requireOrganizer(round);
        boolean inScope = ESTABLISHED.equals(union.state())
                && round.takesPlaceAbove(union.path())
                && enrolled.standardOf(round).content().kinds().contains(union.kind());
        if (!round.isOpen() || !inScope) {
            throw Problem.of(AssessmentProblem.NOT_IN_SCOPE_OF_ROUND).at("/organizationId");
        }
        if (assessments.count("roundId = ?1 and organizationId = ?2", round.id(), union.id()) > 0) {
            throw Problem.of(AssessmentProblem.ENROLLED_ALREADY).at("/organizationId");
        }
        LocalDate until = round.calendar().selfUntil();
        if (clock.today().isAfter(until)) {
            throw Problem.of(AssessmentProblem.STEP_IS_OVER)
                    .with("state", AssessmentState.SELF_ASSESSMENT)
                    .with("until", until);
        }
        Assessment assessment = Assessment.begin(Ids.next(), round.id(), union.id(), union.path());
        assessments.persistAndFlush(assessment);
        if (book.inAnotherOpenRound(round) > 0) {
            throw Problem.of(AssessmentProblem.IN_ANOTHER_ROUND).at("/organizationId");
        }
        sheets.begin(round.id(), assessment.id(), round.standardId(), round.year());
        rescoring.rescoreAssessment(assessment.id());
        audit.entry("assessment.enrol")
                .on("assessment", assessment.id())
                .in(union)
                .after(request)
                .write();
        return assessment.id();
    }
}
