package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.round.PublishedRounds;
import org.staffhome.platform.sql.Sql;
import org.staffhome.platform.todo.Todo;

/** Makes todos of assessments that wait for somebody, due by the calendar of their round. */
@ApplicationScoped
class WaitingAssessments {
    private final PublishedRounds rounds;

    WaitingAssessments(PublishedRounds rounds) {
        this.rounds = rounds;
    }

    record Waiting(UUID id, UUID roundId, UUID organizationId, AssessmentState state, AssessmentState sentBackFrom) {}

    static Waiting read(ResultSet row) throws SQLException {
        String sentBackFrom = row.getString("sent_back_from");
        return new Waiting(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "round_id"),
                Sql.uuid(row, "organization_id"),
                AssessmentState.valueOf(row.getString("state")),
                sentBackFrom == null ? null : AssessmentState.valueOf(sentBackFrom));
    }

    Todo todo(Waiting waiting) {
        AssessmentRound round = rounds.require(waiting.roundId());
        return new Todo(
                "assessment:" + waiting.id(),
                kind(waiting.state()),
                titleZh(waiting.state()) + "：" + round.name(),
                titleEn(waiting.state()) + ": " + round.name(),
                Assessment.lastDay(waiting.state(), waiting.sentBackFrom(), round.calendar()),
                null,
                waiting.organizationId(),
                "/api/evaluation/v1/assessments/" + waiting.id());
    }

    private static String kind(AssessmentState state) {
        return switch (state) {
            case SELF_ASSESSMENT -> "assessment.enter";
            case UPPER_REVIEW, CITY_REVIEW -> "assessment.review";
            case PUBLICITY, FINAL -> "assessment.finalize";
        };
    }

    private static String titleZh(AssessmentState state) {
        return switch (state) {
            case SELF_ASSESSMENT -> "待填报自评";
            case UPPER_REVIEW, CITY_REVIEW -> "待审核考评";
            case PUBLICITY, FINAL -> "公示后待定级";
        };
    }

    private static String titleEn(AssessmentState state) {
        return switch (state) {
            case SELF_ASSESSMENT -> "A self-assessment waits to be entered";
            case UPPER_REVIEW, CITY_REVIEW -> "An assessment waits to be reviewed";
            case PUBLICITY, FINAL -> "A result waits to become final after its publicity";
        };
    }
}
