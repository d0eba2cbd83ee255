package org.staffhome.evaluation.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Told;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.Events;

/** Facts as they come from events that other services send. */
@QuarkusTest
class FactStoreTest extends EvaluationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private final City city = City.build();
    private final String leader = City.subjectWith("FEDERATION_LEADER", city.federation);

    @Test
    void aCompletedActivityBecomesFactsOfItsYear() {
        Told.activityCompleted(city.one, DAY, 12);
        eventually(() -> {
            fact(city.one, "activity.completed", 2026, 1, "EXACT");
            fact(city.one, "activity.attendances", 2026, 12, "EXACT");
            fact(city.one, "activity.costFen", 2026, 100_000, "EXACT");
        });
        as(leader)
                .queryParam("organizationId", city.one)
                .queryParam("metric", "activity.completed")
                .queryParam("period", 2025)
                .get("/facts")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void attendeesThatNobodyCountedMakeTheSumALowerBound() {
        Told.activityCompleted(city.one, DAY, 12);
        Told.activityCompleted(city.one, DAY.plusDays(1), null);
        eventually(() -> {
            fact(city.one, "activity.attendances", 2026, 12, "AT_LEAST");
            fact(city.one, "activity.attendanceUnknown", 2026, 1, "EXACT");
            fact(city.one, "activity.completed", 2026, 2, "EXACT");
        });
    }

    @Test
    void factsRollUpOverTheSubtree() {
        Told.activityCompleted(city.one, DAY, 10);
        Told.activityCompleted(city.two, DAY, null);
        Told.activityCompleted(city.far, DAY, 5);
        eventually(() -> {
            fact(city.east, "activity.attendances", 2026, 10, "AT_LEAST");
            fact(city.west, "activity.attendances", 2026, 5, "EXACT");
            fact(city.federation, "activity.attendances", 2026, 15, "AT_LEAST");
            fact(city.federation, "activity.completed", 2026, 3, "EXACT");
        });
    }

    @Test
    void aCancelledSignUpCountsNoMoreAndTheSourcesShowBoth() {
        UUID signUp = Ids.next();
        Told.signUpConfirmed(signUp, city.one, 1);
        eventually(() -> fact(city.one, "activity.signUps", thisYear(), 1, "EXACT"));
        Told.send("activity.signup.cancelled.v1", signUp, 2, Map.of("signUpId", signUp, "organizationId", city.one));
        eventually(() -> fact(city.one, "activity.signUps", thisYear(), 0, "EXACT"));
        as(leader)
                .queryParam("organizationId", city.federation)
                .queryParam("metric", "activity.signUps")
                .get("/facts/sources")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.counts", contains(false, true))
                .body("items.eventType", hasItem("activity.signup.cancelled.v1"));
    }

    @Test
    void theSameEventTwiceCountsOnce() {
        UUID activity = Ids.next();
        var envelope = Events.envelope(
                "activity.activity.published.v1",
                activity,
                1,
                Told.data(
                        "activity.activity.published.v1",
                        Map.of("activityId", activity, "organizationId", city.one, "startsOn", "2026-05-01")));
        String topic = Events.eventTopic("activity.activity.published.v1");
        for (int i = 0; i < 3; i++) {
            Events.sendTo(topic, activity.toString(), envelope);
        }
        Told.activityCompleted(city.one, DAY, 1);
        eventually(() -> fact(city.one, "activity.completed", 2026, 1, "EXACT"));
        eventually(() -> fact(city.one, "activity.published", 2026, 1, "EXACT"));
    }

    @Test
    void aFactBeforeItsOrganisationIsKnownFindsItsPlaceLater() {
        UUID stranger = Ids.next();
        Told.activityCompleted(stranger, DAY, 7);
        eventually(() -> assertThat(City.DATABASE.rows(
                        "select org_path from fact where organization_id = ? and metric = 'activity.completed'",
                        stranger))
                .singleElement()
                .extracting(row -> row.get("org_path"))
                .isEqualTo("/"));
        as(leader).queryParam("organizationId", stranger).get("/facts").then().statusCode(404);
        Events.state(
                "membership",
                "organization",
                stranger,
                1,
                Map.of(
                        "organizationId",
                        stranger,
                        "parentId",
                        city.west,
                        "path",
                        city.path(city.west) + "9/",
                        "name",
                        "新建工会",
                        "kind",
                        "GRASSROOTS_UNION",
                        "state",
                        "ESTABLISHED"));
        eventually(() -> fact(stranger, "activity.attendances", 2026, 7, "EXACT"));
        eventually(() -> fact(city.west, "activity.attendances", 2026, 7, "EXACT"));
    }

    @Test
    void aCallerSeesOnlyTheFactsOfHisScope() {
        Told.activityCompleted(city.one, DAY, 10);
        Told.activityCompleted(city.far, DAY, 5);
        eventually(() -> fact(city.federation, "activity.attendances", 2026, 15, "EXACT"));
        String district = City.subjectWith("FEDERATION_LEADER", city.east);
        as(district)
                .queryParam("organizationId", city.east)
                .queryParam("period", 2026)
                .get("/facts")
                .then()
                .statusCode(200)
                .body("organizationId", everyItem(equalTo(city.east.toString())));
        for (UUID foreign : new UUID[] {city.far, city.west, city.federation}) {
            as(district)
                    .queryParam("organizationId", foreign)
                    .get("/facts")
                    .then()
                    .statusCode(404);
            as(district)
                    .queryParam("organizationId", foreign)
                    .queryParam("metric", "activity.completed")
                    .get("/facts/sources")
                    .then()
                    .statusCode(404);
            as(district)
                    .queryParam("organizationId", foreign)
                    .get("/statistics")
                    .then()
                    .statusCode(404);
        }
        as(City.subjectWith("MEMBER", city.one))
                .queryParam("organizationId", city.one)
                .get("/facts")
                .then()
                .statusCode(403);
    }

    @Test
    void anUnknownMetricIsRefused() {
        as(leader)
                .queryParam("organizationId", city.one)
                .queryParam("metric", "activity.complted")
                .get("/facts")
                .then()
                .statusCode(422)
                .body("code", equalTo("fact.metric-unknown"));
    }

    @Test
    void theCatalogueDocumentsEveryMetric() {
        as(leader)
                .get("/metrics-catalogue")
                .then()
                .statusCode(200)
                .body("code", hasItem("welfare.aidPaidFen"))
                .body("find { it.code == 'activity.attendances' }.unit", equalTo("person"))
                .body("find { it.code == 'activity.attendances' }.events", contains("activity.activity.completed.v1"));
    }

    @Test
    void sourcesComePageByPage() {
        for (int i = 0; i < 5; i++) {
            Told.activityCompleted(city.one, DAY.plusDays(i), i);
        }
        eventually(() -> fact(city.one, "activity.completed", 2026, 5, "EXACT"));
        String cursor = null;
        java.util.Set<String> seen = new java.util.TreeSet<>();
        int pages = 0;
        do {
            var request = as(leader)
                    .queryParam("organizationId", city.one)
                    .queryParam("metric", "activity.completed")
                    .queryParam("period", 2026)
                    .queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/facts/sources")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<java.util.List<String>>path("items.eventId"));
            cursor = page.path("nextCursor");
            pages++;
        } while (cursor != null);
        assertThat(seen).hasSize(5);
        assertThat(pages).isEqualTo(3);
    }

    private void fact(UUID organization, String metric, int year, int value, String precision) {
        as(leader)
                .queryParam("organizationId", organization)
                .queryParam("metric", metric)
                .queryParam("period", year)
                .get("/facts")
                .then()
                .statusCode(200)
                .body("value", contains(value))
                .body("precision", contains(precision));
    }

    private static int thisYear() {
        return java.time.ZonedDateTime.now(org.staffhome.platform.clock.BusinessClock.ZONE)
                .getYear();
    }
}
