package org.staffhome.evaluation.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.staffhome.evaluation.fact.FactQueries;
import org.staffhome.evaluation.fact.MeasuredValue;
import org.staffhome.evaluation.fact.MetricCatalogue;
import org.staffhome.evaluation.rating.HomeRatings;
import org.staffhome.platform.scope.Organizations;
import org.staffhome.platform.scope.PathRange;

/** Puts the figures of the overview together. */
@ApplicationScoped
class StatisticsQueries {
    private final Organizations organizations;
    private final HomeRatings ratings;
    private final FactQueries facts;
    private final MetricCatalogue catalogue;

    StatisticsQueries(Organizations organizations, HomeRatings ratings, FactQueries facts, MetricCatalogue catalogue) {
        this.organizations = organizations;
        this.ratings = ratings;
        this.facts = facts;
        this.catalogue = catalogue;
    }

    @Transactional
    StatisticsView of(UUID organizationId, int year) {
        String top = organizationId == null
                ? PathRange.ROOT
                : organizations.require(organizationId).path();
        Map<String, Long> byGrade = ratings.latestByGrade(top);
        Map<String, MeasuredValue> values = new LinkedHashMap<>();
        catalogue.all().forEach(metric -> values.put(metric.code(), MeasuredValue.NONE));
        facts.rolledUp(organizationId, null, year)
                .forEach(f -> values.put(f.metric(), new MeasuredValue(f.value(), f.precision())));
        long rated = byGrade.values().stream().mapToLong(Long::longValue).sum();
        return new StatisticsView(organizationId, year, rated, byGrade, values);
    }
}
