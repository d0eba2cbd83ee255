package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.round.PublishedRounds;
import org.staffhome.evaluation.sheet.ScoreSheets;
import org.staffhome.evaluation.sheet.StoredSheet;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.platform.paging.Cursor;
import org.staffhome.platform.paging.Page;
import org.staffhome.platform.paging.PageRequest;
import org.staffhome.platform.problem.CommonProblem;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sql.Sql;

/** Reads assessments and rankings. */
@ApplicationScoped
class AssessmentQueries {
    private static final String RANKING = """
            select * from (
                select rank() over (order by s.hundred desc) as place,
                    rank() over (partition by o.kind order by s.hundred desc) as place_in_kind, s.assessment_id, s.organization_id, o.name, o.kind,
                    a.state, s.total, s.hundred, s.grade, s.vetoed
                from score_sheet s
                join assessment a on a.id = s.assessment_id
                join scope_organization o on o.organization_id = s.organization_id
                where s.round_id = ?) ranked
            where (?::text is null or kind = ?) and (?::text is null or state = ?)
              and (?::uuid is null or organization_id = ?)
              and (?::numeric is null or hundred < ?::numeric or (hundred = ?::numeric and organization_id > ?))
            order by hundred desc, organization_id limit ?
            """;

    private final Assessments assessments;
    private final Enrolled enrolled;
    private final PublishedRounds rounds;
    private final ScoreSheets sheets;
    private final Sql sql;

    AssessmentQueries(Assessments assessments, Enrolled enrolled, PublishedRounds rounds, ScoreSheets sheets, Sql sql) {
        this.assessments = assessments;
        this.enrolled = enrolled;
        this.rounds = rounds;
        this.sheets = sheets;
        this.sql = sql;
    }

    @Transactional
    AssessmentView get(UUID id) {
        Assessment assessment = assessments.require(id);
        AssessmentRound round = enrolled.roundOf(assessment);
        StoredSheet stored = sheets.get(id);
        return new AssessmentView(
                assessment.id(),
                assessment.roundId(),
                assessment.organizationId(),
                assessment.state(),
                assessment.version(),
                enrolled.standardOf(round).content().scale(),
                stored.sheet().total(),
                stored.hundred(),
                stored.sheet().grade(),
                stored.sheet().vetoed(),
                stored.sheet().lines(),
                stored.sheet().unmet(),
                assessments.stepsOf(id).stream().map(StepView::of).toList());
    }

    /**
     * The assessments of a round, the highest total first; equal totals share a place, the next place is left out. Places are
     * counted before the filters.
     */
    @Transactional
    Page<AssessmentRow> ranking(
            UUID roundId, String kind, AssessmentState state, UUID organizationId, PageRequest page) {
        rounds.require(roundId);
        Cursor cursor = page.cursor();
        BigDecimal total = cursor.isStart() ? null : number(cursor.text(0));
        String stateName = state == null ? null : state.name();
        List<AssessmentRow> found = sql.list(
                RANKING,
                AssessmentQueries::row,
                roundId,
                kind,
                kind,
                stateName,
                stateName,
                organizationId,
                organizationId,
                total,
                total,
                total,
                cursor.isStart() ? null : cursor.uuid(1),
                page.limit() + 1);
        return Page.of(found, page.limit(), r -> Cursor.of(r.hundred().toPlainString(), r.organizationId()));
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Problem.of(CommonProblem.CURSOR_MALFORMED);
        }
    }

    private static AssessmentRow row(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        return new AssessmentRow(
                row.getLong("place"),
                row.getLong("place_in_kind"),
                Sql.uuid(row, "assessment_id"),
                Sql.uuid(row, "organization_id"),
                row.getString("name"),
                row.getString("kind"),
                AssessmentState.valueOf(row.getString("state")),
                row.getBigDecimal("total"),
                row.getBigDecimal("hundred"),
                grade == null ? null : Grade.valueOf(grade),
                row.getBoolean("vetoed"));
    }
}
