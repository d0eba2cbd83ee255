package org.staffhome.evaluation.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.staffhome.evaluation.scoring.Mark;
import org.staffhome.evaluation.scoring.ScoreSheet;
import org.staffhome.evaluation.scoring.Scoring;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.platform.sql.Sql;

/** Stores score sheets and reads what they are computed from, always for many at once. */
@ApplicationScoped
public class ScoreSheets {
    private static final String WRITE = """
            update score_sheet s set total = n.total, hundred = n.hundred, grade = n.grade, vetoed = n.vetoed,
                lines = n.lines, unmet = n.unmet
            from unnest(?::uuid[], ?::numeric[], ?::numeric[], ?::text[], ?::text[]::boolean[], ?::text[], ?::text[])
                as n(assessment_id, total, hundred, grade, vetoed, lines, unmet)
            where s.assessment_id = n.assessment_id and not s.frozen
              and (s.total, s.grade, s.vetoed, s.lines, s.unmet)
                is distinct from (n.total, n.grade, n.vetoed, n.lines, n.unmet)
            """;

    private final Sql sql;

    ScoreSheets(Sql sql) {
        this.sql = sql;
    }

    /** A sheet that may have to be computed anew. */
    record Due(UUID assessmentId, UUID organizationId, UUID standardId, int year) {}

    /** Which sheets to take; a null takes all. */
    record Selection(UUID assessmentId, UUID[] organizationIds, UUID roundId) {
        static final Selection ALL = new Selection(null, null, null);

        static Selection ofAssessment(UUID id) {
            return new Selection(id, null, null);
        }

        static Selection ofOrganizations(Collection<UUID> ids) {
            return new Selection(null, ids.toArray(UUID[]::new), null);
        }

        static Selection ofRound(UUID id) {
            return new Selection(null, null, id);
        }
    }

    private record StoredMark(UUID assessmentId, String indicator, Mark mark) {}

    /** Begins the sheets of a round's assessments without points; of one assessment, or of all when it is null. */
    public void begin(UUID roundId, UUID assessmentId, UUID standardId, int year) {
        sql.update("""
                insert into score_sheet (assessment_id, round_id, standard_id, year, organization_id, org_path, total,
                    hundred, grade, vetoed, lines, unmet, frozen)
                select id, round_id, ?, ?, organization_id, org_path, 0, 0, null, false, '[]', '[]', false
                from assessment where round_id = ? and (?::uuid is null or id = ?)
                """, standardId, year, roundId, assessmentId, assessmentId);
    }

    /** Locks the next sheets that are not frozen, in the order of their ids. */
    List<Due> lock(Selection selection, UUID after, int limit) {
        return sql.list(
                """
                select assessment_id, organization_id, standard_id, year from score_sheet
                where not frozen and (?::uuid is null or assessment_id = ?) and (?::uuid[] is null or organization_id = any(?))
                  and (?::uuid is null or round_id = ?) and (?::uuid is null or assessment_id > ?)
                order by assessment_id limit ? for update
                """,
                row -> new Due(
                        Sql.uuid(row, "assessment_id"),
                        Sql.uuid(row, "organization_id"),
                        Sql.uuid(row, "standard_id"),
                        row.getInt("year")),
                selection.assessmentId(),
                selection.assessmentId(),
                selection.organizationIds(),
                selection.organizationIds(),
                selection.roundId(),
                selection.roundId(),
                after,
                after,
                limit);
    }

    /** What people entered and counts: of each indicator the last mark. */
    Map<UUID, Map<String, Mark>> marks(List<Due> due) {
        Map<UUID, Map<String, Mark>> byAssessment = new TreeMap<>();
        due.forEach(d -> byAssessment.put(d.assessmentId(), new TreeMap<>()));
        List<StoredMark> marks = sql.list(
                """
                select distinct on (assessment_id, indicator) assessment_id, indicator, kind, points, vetoed
                from assessment_mark where assessment_id = any(?)
                order by assessment_id, indicator, mark_number desc
                """,
                row -> new StoredMark(
                        Sql.uuid(row, "assessment_id"),
                        row.getString("indicator"),
                        new Mark(
                                row.getBigDecimal("points"),
                                row.getBoolean("vetoed"),
                                "REVIEW".equals(row.getString("kind")))),
                (Object) due.stream().map(Due::assessmentId).toArray(UUID[]::new));
        marks.forEach(m -> byAssessment.get(m.assessmentId()).put(m.indicator(), m.mark()));
        return byAssessment;
    }

    /** Writes sheets; rows that would not change are left alone. */
    void write(List<Due> due, List<ScoreSheet> sheets, List<Integer> scales) {
        int n = due.size();
        UUID[] ids = new UUID[n];
        BigDecimal[] totals = new BigDecimal[n];
        BigDecimal[] hundreds = new BigDecimal[n];
        String[] grades = new String[n];
        String[] vetoed = new String[n];
        String[] lines = new String[n];
        String[] unmet = new String[n];
        for (int i = 0; i < n; i++) {
            ScoreSheet sheet = sheets.get(i);
            ids[i] = due.get(i).assessmentId();
            totals[i] = sheet.total();
            hundreds[i] = Scoring.onHundred(sheet.total(), scales.get(i));
            grades[i] = sheet.grade() == null ? null : sheet.grade().name();
            vetoed[i] = Boolean.toString(sheet.vetoed());
            lines[i] = SheetJson.write(sheet.lines());
            unmet[i] = SheetJson.write(sheet.unmet());
        }
        sql.update(WRITE, ids, totals, hundreds, grades, vetoed, lines, unmet);
    }

    /** The sheet of an assessment. */
    public StoredSheet get(UUID assessmentId) {
        return sql.list("select * from score_sheet where assessment_id = ?", ScoreSheets::stored, assessmentId).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An assessment has no score sheet"));
    }

    /** Freezes a sheet with its explanation: from now on no fact changes it. */
    public void freeze(UUID assessmentId, String explanation) {
        sql.update(
                "update score_sheet set frozen = true, explanation = ? where assessment_id = ?",
                explanation,
                assessmentId);
    }

    private static StoredSheet stored(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        return new StoredSheet(
                Sql.uuid(row, "assessment_id"),
                Sql.uuid(row, "standard_id"),
                row.getInt("year"),
                Sql.uuid(row, "organization_id"),
                row.getBigDecimal("hundred"),
                row.getBoolean("frozen"),
                row.getString("explanation"),
                new ScoreSheet(
                        SheetJson.lines(row.getString("lines")),
                        row.getBigDecimal("total"),
                        row.getBoolean("vetoed"),
                        grade == null ? null : Grade.valueOf(grade),
                        SheetJson.unmet(row.getString("unmet"))));
    }
}
