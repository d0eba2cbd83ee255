package org.staffhome.evaluation.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.platform.inbox.EventReaction;

/** The catalogue and the reactions agree on which event feeds which metric. */
@QuarkusTest
class MetricCatalogueTest extends EvaluationTest {
    @Inject
    @Any
    Instance<EventReaction<?>> reactions;

    @Inject
    ReplayDriver driver;

    @Inject
    MetricCatalogue catalogue;

    @Test
    void everyMetricIsFedByTheEventsItNames() {
        City city = City.build();
        TreeSet<String> fed = new TreeSet<>();
        for (long seed = 1; seed <= 9; seed++) {
            for (InventedLog.Happening happening : InventedLog.of(seed, List.of(city.one, city.two))) {
                driver.entriesOf(happening)
                        .forEach(e ->
                                fed.add(e.metric() + " < " + happening.header().type()));
            }
        }
        TreeSet<String> documented = new TreeSet<>();
        catalogue.all().forEach(m -> m.events().forEach(event -> documented.add(m.code() + " < " + event)));
        assertThat(fed).isEqualTo(documented);
    }

    @Test
    void everyEventThatTheCatalogueNamesIsHeard() {
        TreeSet<String> heard = new TreeSet<>();
        reactions.forEach(r -> heard.add(r.type()));
        catalogue.all().forEach(m -> assertThat(heard).containsAll(m.events()));
    }
}
