package org.staffhome.evaluation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.staffhome.evaluation.round.AssessmentBook;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.sheet.Rescoring;
import org.staffhome.evaluation.sheet.ScoreSheets;
import org.staffhome.platform.scope.PathRange;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.platform.sql.Sql;

/** Creates the assessments of a round in three statements, however many organisations there are, and scores them. */
@ApplicationScoped
class OpenAssessments implements AssessmentBook {
    private static final String ESTABLISHED = "ESTABLISHED";

    private final Sql sql;
    private final ScoreSheets sheets;
    private final Rescoring rescoring;
    private final Scopes scopes;

    OpenAssessments(Sql sql, ScoreSheets sheets, Rescoring rescoring, Scopes scopes) {
        this.sql = sql;
        this.sheets = sheets;
        this.rescoring = rescoring;
        this.scopes = scopes;
    }

    @Override
    public int openFor(AssessmentRound round, String path, List<String> kinds) {
        PathRange subtree = PathRange.subtree(path);
        int opened = sql.update(
                """
                insert into assessment (id, round_id, organization_id, org_path, state, mark_count, step_count, version)
                select uuidv7(), ?, organization_id, org_path, ?, 0, 0, 0 from scope_organization
                where org_path >= ? and org_path < ? and kind = any(?) and state = ?
                order by org_path
                """,
                round.id(),
                AssessmentState.SELF_ASSESSMENT.name(),
                subtree.from(),
                subtree.to(),
                kinds.toArray(String[]::new),
                ESTABLISHED);
        sheets.begin(round.id(), null, round.standardId(), round.year());
        rescoring.rescoreRound(round.id());
        return opened;
    }

    @Override
    public long inAnotherOpenRound(AssessmentRound round) {
        return scopes.within(SystemScope.CITY_WIDE_CHECK, () -> {
            sql.list("""
                    select pg_advisory_xact_lock(hashtextextended('open-round:' || ? || ':' || series_id, 0))
                    from home_standard where id = ?
                    """, row -> true, round.year(), round.standardId());
            return sql.one("""
                            select count(distinct mine.organization_id) as n from assessment mine
                            join assessment other on other.organization_id = mine.organization_id
                            join assessment_round r on r.id = other.round_id
                            join home_standard theirs on theirs.id = r.standard_id
                            join home_standard ours on ours.id = ? and ours.series_id = theirs.series_id
                            where mine.round_id = ? and r.id <> mine.round_id and r.year = ? and r.state = 'OPEN'
                            """, row -> row.getLong("n"), round.standardId(), round.id(), round.year())
                    .orElseThrow();
        });
    }

    @Override
    public long notFinal(UUID roundId) {
        return sql.list(
                        "select count(*) as n from assessment where round_id = ? and state <> ?",
                        row -> row.getLong("n"),
                        roundId,
                        AssessmentState.FINAL.name())
                .get(0);
    }
}
