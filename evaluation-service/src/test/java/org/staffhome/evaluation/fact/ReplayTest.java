package org.staffhome.evaluation.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Rounds;
import org.staffhome.evaluation.scene.Told;
import org.staffhome.testkit.Events;
import org.staffhome.testkit.Tokens;

/** The same log gives the same facts and scores, byte by byte, however it comes. */
@QuarkusTest
class ReplayTest extends EvaluationTest {
    private static final int INTERLEAVINGS = 8;

    @Inject
    ReplayDriver driver;

    @Inject
    MetricCatalogue catalogue;

    private final City city = City.build();
    private final List<UUID> unions = List.of(city.one, city.two, city.far);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyInterleavingWithDuplicatesGivesTheSameFactsAndScores(long seed) {
        String admin = City.subjectWith("FEDERATION_ADMIN", city.federation);
        Rounds.open(admin, city.federation, Rounds.published(admin, city.federation, Rounds.content()));
        List<InventedLog.Happening> log = InventedLog.of(seed, unions);
        driver.apply(log);
        String facts = facts();
        String scores = scores();
        assertThat(facts).contains("activity.completed").contains("welfare.receiptsFen");
        assertThat(scores).contains("activity.completed");
        Random random = new Random(seed);
        for (int i = 0; i < INTERLEAVINGS; i++) {
            driver.clear();
            assertThat(facts()).isEmpty();
            driver.apply(disordered(log, random));
            assertThat(facts()).isEqualTo(facts);
            assertThat(scores()).isEqualTo(scores);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void factsEqualANaiveReference(long seed) {
        List<InventedLog.Happening> log = InventedLog.of(seed, unions);
        driver.apply(log);
        List<FactEntry> entries =
                log.stream().flatMap(h -> driver.entriesOf(h).stream()).toList();
        TreeSet<String> expected = new TreeSet<>();
        for (UUID union : unions) {
            for (Metric metric : catalogue.all()) {
                for (int year = 2025; year <= 2027; year++) {
                    MeasuredValue value = naive(entries, union, metric, year);
                    if (!value.equals(MeasuredValue.NONE)) {
                        expected.add(union + " " + metric.code() + " " + year + " " + value);
                    }
                }
            }
        }
        assertThat(stored()).isEqualTo(expected);
    }

    @Test
    void aRebuildFromTheLogGivesTheSameRows() {
        organization(city.federation, null, "CITY_FEDERATION");
        organization(city.west, city.federation, "DISTRICT_FEDERATION");
        organization(city.far, city.west, "GRASSROOTS_UNION");
        String admin = City.subjectWith("FEDERATION_ADMIN", city.federation);
        Rounds.open(admin, city.west, Rounds.published(admin, city.federation, Rounds.content()));
        for (int day = 1; day <= 3; day++) {
            Told.activityCompleted(city.far, LocalDate.of(2026, 3, day), day == 2 ? null : 5);
        }
        eventually(() -> assertThat(facts()).contains("activity.completed 2026 3"));
        String facts = facts();
        String scores = scores();
        String token = Tokens.bootstrapAdmin();
        RestAssured.given()
                .auth()
                .oauth2(token)
                .post("/api/evaluation/v1/operations/replica-rebuilds")
                .then()
                .statusCode(202);
        eventually(() -> RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/api/evaluation/v1/operations/replica-rebuilds/last")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE")));
        assertThat(facts()).isEqualTo(facts);
        assertThat(scores()).isEqualTo(scores);
    }

    /** Any order at all, with a third of the events twice. */
    private static List<InventedLog.Happening> disordered(List<InventedLog.Happening> log, Random random) {
        List<InventedLog.Happening> disordered = new ArrayList<>(log);
        log.stream().filter(h -> random.nextInt(3) == 0).forEach(disordered::add);
        Collections.shuffle(disordered, random);
        return disordered;
    }

    /** Of each subject the last entry (up to the year where the end of the year counts), summed up at its organisation. */
    private static MeasuredValue naive(List<FactEntry> entries, UUID union, Metric metric, int year) {
        boolean yearEnd = metric.period() == PeriodKind.YEAR_END;
        Map<String, FactEntry> last = new HashMap<>();
        Comparator<FactEntry> order = Comparator.comparingLong(FactEntry::ordinal)
                .thenComparing(e -> e.eventId().toString())
                .thenComparingInt(FactEntry::period);
        entries.stream()
                .filter(e -> e.metric().equals(metric.code()) && (!yearEnd || e.period() <= year))
                .forEach(e -> last.merge(e.subject(), e, (a, b) -> order.compare(a, b) >= 0 ? a : b));
        return last.values().stream()
                .filter(e -> e.organizationId().equals(union) && (yearEnd || e.period() == year))
                .map(FactEntry::value)
                .reduce(MeasuredValue.NONE, MeasuredValue::plus);
    }

    /** What the queries for scoring answer, in the form of the reference. */
    private TreeSet<String> stored() {
        TreeSet<String> stored = new TreeSet<>();
        for (int year = 2025; year <= 2027; year++) {
            int of = year;
            driver.valuesOf(unions, year).forEach((union, values) -> new TreeMap<>(values).forEach((metric, value) -> {
                if (!value.equals(MeasuredValue.NONE)) {
                    stored.add(union + " " + metric + " " + of + " " + value);
                }
            }));
        }
        return stored;
    }

    private void organization(UUID id, UUID parent, String kind) {
        Map<String, Object> data = new HashMap<>();
        data.put("organizationId", id);
        data.put("parentId", parent);
        data.put("path", city.path(id));
        data.put("name", "示范工会");
        data.put("kind", kind);
        data.put("state", "ESTABLISHED");
        Events.state("membership", "organization", id, 1, data);
    }

    private String facts() {
        return dump("""
                select organization_id || ' ' || metric || ' ' || period || ' ' || value || ' ' || no_upper_bound || ' '
                    || no_lower_bound || ' ' || subjects || ' ' || org_path as line from fact where org_path >= ? and org_path < ?
                union all
                select metric || event_id || period || organization_id || org_path || subject || ordinal || value
                    || precision_bits || event_type || occurred_at from fact_entry where org_path >= ? and org_path < ?
                order by 1
                """, 2);
    }

    private String scores() {
        return dump("""
                select assessment_id || ' ' || total || ' ' || hundred || ' ' || coalesce(grade, '-') || vetoed || lines
                    || unmet as line from score_sheet where org_path >= ? and org_path < ? order by 1
                """, 1);
    }

    private String dump(String sql, int ranges) {
        String from = city.path(city.federation);
        String to = from.substring(0, from.length() - 1) + "0";
        Object[] parameters = new Object[2 * ranges];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = i % 2 == 0 ? from : to;
        }
        StringBuilder dump = new StringBuilder();
        City.DATABASE.rows(sql, parameters).forEach(row -> dump.append(row.get("line"))
                .append('\n'));
        return dump.toString();
    }
}
