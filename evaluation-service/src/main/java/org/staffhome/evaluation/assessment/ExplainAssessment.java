package org.staffhome.evaluation.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.staffhome.evaluation.fact.FactQueries;
import org.staffhome.evaluation.fact.MetricCatalogue;
import org.staffhome.evaluation.round.AssessmentRound;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.evaluation.sheet.ScoreSheets;
import org.staffhome.evaluation.sheet.StoredSheet;
import org.staffhome.evaluation.standard.Grade;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.evaluation.standard.PublishedStandard;

/** Explains a score down to the events; of a final assessment as it was when it became final. */
@ApplicationScoped
class ExplainAssessment {
    private static final int EVENTS_SHOWN = 50;

    private final Assessments assessments;
    private final Enrolled enrolled;
    private final ScoreSheets sheets;
    private final FactQueries facts;
    private final MetricCatalogue catalogue;
    private final ObjectMapper json;

    ExplainAssessment(
            Assessments assessments,
            Enrolled enrolled,
            ScoreSheets sheets,
            FactQueries facts,
            MetricCatalogue catalogue,
            ObjectMapper json) {
        this.assessments = assessments;
        this.enrolled = enrolled;
        this.sheets = sheets;
        this.facts = facts;
        this.catalogue = catalogue;
        this.json = json;
    }

    @Transactional
    ExplanationView get(UUID id) {
        Assessment assessment = assessments.require(id);
        StoredSheet stored = sheets.get(id);
        if (stored.frozen()) {
            return read(stored.explanation());
        }
        return of(assessment, stored.sheet().grade());
    }

    /** The explanation as things stand now, with the grade that is awarded. */
    ExplanationView of(Assessment assessment, Grade grade) {
        AssessmentRound round = enrolled.roundOf(assessment);
        PublishedStandard standard = enrolled.standardOf(round);
        StoredSheet stored = sheets.get(assessment.id());
        Map<String, List<MarkView>> marks = assessments.marksOf(assessment.id()).stream()
                .collect(Collectors.groupingBy(
                        AssessmentMark::indicator, Collectors.mapping(MarkView::of, Collectors.toList())));
        List<ExplanationView.IndicatorExplanation> indicators = new ArrayList<>();
        for (Indicator indicator : standard.compiled().indicators()) {
            ScoreLine line = stored.sheet().line(indicator.code()).orElseThrow();
            indicators.add(new ExplanationView.IndicatorExplanation(
                    indicator,
                    line,
                    inputs(line, assessment.organizationId(), round.year()),
                    marks.getOrDefault(indicator.code(), List.of())));
        }
        return new ExplanationView(
                assessment.id(),
                round.id(),
                assessment.organizationId(),
                round.year(),
                standard.id(),
                standard.versionNumber(),
                standard.name(),
                assessment.state(),
                standard.content().scale(),
                stored.sheet().total(),
                grade,
                stored.sheet().unmet(),
                indicators,
                assessments.stepsOf(assessment.id()).stream().map(StepView::of).toList());
    }

    private List<ExplanationView.Input> inputs(ScoreLine line, UUID organizationId, int year) {
        List<ExplanationView.Input> inputs = new ArrayList<>();
        line.inputs()
                .forEach((metric, value) -> inputs.add(new ExplanationView.Input(
                        catalogue.find(metric).orElseThrow(),
                        value.value(),
                        value.precision(),
                        facts.latestSources(organizationId, metric, year, EVENTS_SHOWN))));
        return inputs;
    }

    private ExplanationView read(String text) {
        try {
            return json.readValue(text, ExplanationView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A frozen explanation cannot be read", e);
        }
    }
}
