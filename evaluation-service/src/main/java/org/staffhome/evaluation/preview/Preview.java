package org.staffhome.evaluation.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.staffhome.evaluation.fact.FactValues;
import org.staffhome.evaluation.fact.MeasuredValue;
import org.staffhome.evaluation.rating.HomeRatings;
import org.staffhome.evaluation.scoring.ScoreLine;
import org.staffhome.evaluation.scoring.Scoring;
import org.staffhome.evaluation.standard.Indicator;
import org.staffhome.evaluation.standard.IndicatorKind;
import org.staffhome.evaluation.standard.StandardCompiler;
import org.staffhome.evaluation.standard.StandardQueries;
import org.staffhome.platform.scope.Organizations;

/** Tries a standard or an expression with the facts of an organisation. */
@ApplicationScoped
class Preview {
    private final StandardQueries standards;
    private final StandardCompiler compiler;
    private final FactValues facts;
    private final HomeRatings ratings;
    private final Organizations organizations;

    Preview(
            StandardQueries standards,
            StandardCompiler compiler,
            FactValues facts,
            HomeRatings ratings,
            Organizations organizations) {
        this.standards = standards;
        this.compiler = compiler;
        this.facts = facts;
        this.ratings = ratings;
        this.organizations = organizations;
    }

    @Transactional
    PreviewView standard(UUID standardId, PreviewRequest request) {
        UUID organization = organizations.require(request.organizationId()).id();
        Scoring scoring = new Scoring(compiler.compile(standards.get(standardId).content()));
        return PreviewView.of(scoring.score(
                factsOf(organization, request.year()),
                Map.of(),
                ratings.highestBefore(List.of(organization), request.year()).get(organization)));
    }

    @Transactional
    ScoreLine expression(PreviewExpressionRequest request) {
        UUID organization = organizations.require(request.organizationId()).id();
        Indicator indicator = new Indicator(
                "preview",
                "preview",
                IndicatorKind.METRIC,
                request.maximum(),
                request.expression(),
                List.of(),
                null,
                false);
        return Scoring.line(
                indicator,
                compiler.compileNumber(request.expression(), "/expression"),
                factsOf(organization, request.year()));
    }

    private Map<String, MeasuredValue> factsOf(UUID organization, int year) {
        return facts.of(List.of(organization), year).get(organization);
    }
}
