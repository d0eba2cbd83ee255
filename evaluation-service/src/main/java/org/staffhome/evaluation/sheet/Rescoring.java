package org.staffhome.evaluation.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.evaluation.fact.FactValues;
import org.staffhome.evaluation.fact.FactsChanged;
import org.staffhome.evaluation.fact.FactsCleared;
import org.staffhome.evaluation.fact.MeasuredValue;
import org.staffhome.evaluation.rating.HomeRatings;
import org.staffhome.evaluation.scoring.Mark;
import org.staffhome.evaluation.scoring.ScoreSheet;
import org.staffhome.evaluation.scoring.Scoring;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.evaluation.standard.PublishedStandards;

/**
 * Brings score sheets up to date, in batches: for each batch and year one query for the facts and one for the grades held before,
 * for each batch one for the marks and one update, however many indicators there are. The sheets are locked before their inputs are read, so the last
 * one to compute has seen everything that was committed before.
 */
@ApplicationScoped
public class Rescoring {
    private static final int BATCH = 500;

    private final ScoreSheets sheets;
    private final FactValues facts;
    private final HomeRatings ratings;
    private final PublishedStandards standards;

    Rescoring(ScoreSheets sheets, FactValues facts, HomeRatings ratings, PublishedStandards standards) {
        this.sheets = sheets;
        this.facts = facts;
        this.ratings = ratings;
        this.standards = standards;
    }

    /** Facts of organisations changed: only their own sheets can. */
    void onFactsChanged(@Observes FactsChanged changed) {
        rescore(ScoreSheets.Selection.ofOrganizations(changed.organizationIds()));
    }

    /** The facts are gone for a replay: a sheet must not be left with points that nothing supports. */
    void onFactsCleared(@Observes FactsCleared cleared) {
        rescore(ScoreSheets.Selection.ALL);
    }

    /** All open sheets of an organisation. Needs a transaction, as all of these do. */
    public void rescoreOrganization(UUID organizationId) {
        rescore(ScoreSheets.Selection.ofOrganizations(List.of(organizationId)));
    }

    /** One sheet. */
    public void rescoreAssessment(UUID assessmentId) {
        rescore(ScoreSheets.Selection.ofAssessment(assessmentId));
    }

    /** All open sheets of a round. */
    public void rescoreRound(UUID roundId) {
        rescore(ScoreSheets.Selection.ofRound(roundId));
    }

    private void rescore(ScoreSheets.Selection selection) {
        UUID after = null;
        List<ScoreSheets.Due> due = sheets.lock(selection, after, BATCH);
        while (!due.isEmpty()) {
            rescore(due);
            after = due.get(due.size() - 1).assessmentId();
            due = due.size() < BATCH ? List.of() : sheets.lock(selection, after, BATCH);
        }
    }

    private void rescore(List<ScoreSheets.Due> due) {
        List<UUID> organizations =
                due.stream().map(ScoreSheets.Due::organizationId).distinct().toList();
        Map<Integer, Map<UUID, Map<String, MeasuredValue>>> factsByYear = new HashMap<>();
        Map<Integer, Map<UUID, Grade>> heldByYear = new HashMap<>();
        for (ScoreSheets.Due one : due) {
            factsByYear.computeIfAbsent(one.year(), year -> facts.of(organizations, year));
            heldByYear.computeIfAbsent(one.year(), year -> ratings.highestBefore(organizations, year));
        }
        Map<UUID, Map<String, Mark>> marks = sheets.marks(due);
        Map<UUID, Scoring> scorings = new HashMap<>();
        List<ScoreSheet> results = new ArrayList<>(due.size());
        List<Integer> scales = new ArrayList<>(due.size());
        for (ScoreSheets.Due one : due) {
            Scoring scoring = scorings.computeIfAbsent(
                    one.standardId(), id -> new Scoring(standards.require(id).compiled()));
            results.add(scoring.score(
                    factsByYear.get(one.year()).get(one.organizationId()),
                    marks.get(one.assessmentId()),
                    heldByYear.get(one.year()).get(one.organizationId())));
            scales.add(standards.require(one.standardId()).content().scale());
        }
        sheets.write(due, results, scales);
    }
}
