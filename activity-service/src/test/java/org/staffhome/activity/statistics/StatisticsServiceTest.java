package org.staffhome.activity.statistics;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.City;
import org.staffhome.activity.ServiceTest;

/** Figures and todos of a subtree. */
@QuarkusTest
class StatisticsServiceTest extends ServiceTest {
    private City city;
    private String organizer;

    @BeforeEach
    void build() {
        city = new City();
        organizer = city.officer("ACTIVITY_ORGANIZER", city.district);
    }

    @Test
    void signUpsAttendeesAndUnknownAreKeptApart() {
        UUID known = published(organizer, activity(city.district, "FIRST_COME", 5));
        signedUp(city.member(city.union), known, "CONFIRMED");
        signedUp(city.member(city.union), known, "CONFIRMED");
        complete(known, Map.of("attendees", 1, "costFen", 500));
        statistics(city.district)
                .body("total.published", equalTo(1))
                .body("total.completed", equalTo(1))
                .body("total.signUps", equalTo(2))
                .body("total.attendees", equalTo(1))
                .body("total.costFen", equalTo(500));
        UUID unknown = published(organizer, activity(city.district, "FIRST_COME", 5));
        complete(unknown, Map.of());

        statistics(city.district)
                .body("total.completed", equalTo(2))
                .body("total.attendees", nullValue())
                .body("total.attendeesKnown", equalTo(1))
                .body("total.activitiesWithUnknownAttendance", equalTo(1))
                .body("total.costFen", nullValue())
                .body("byCategory.category", hasItem("SOCIAL"));
    }

    @Test
    void draftsAndCancelledActivitiesAreNotCountedAsPublished() {
        draft(organizer, activity(city.district, "FIRST_COME", 5));
        UUID cancelled = published(organizer, activity(city.district, "FIRST_COME", 5));
        signedUp(city.member(city.union), cancelled, "CONFIRMED");
        as(organizer)
                .header("If-Match", tag(organizer, cancelled))
                .body(Map.of("reason", "下雨"))
                .post(BASE + "/activities/" + cancelled + "/cancellation")
                .then()
                .statusCode(200);

        statistics(city.district)
                .body("total.published", equalTo(0))
                .body("total.cancelled", equalTo(1))
                .body("total.signUps", equalTo(0));
    }

    @Test
    void anOrganisationsFiguresAreThoseOfItsSubtree() {
        published(organizer, activity(city.district, "FIRST_COME", 5));
        String chair = city.officer("UNION_CHAIR", city.union);
        published(chair, activity(city.union, "FIRST_COME", 5));

        statistics(city.union).body("total.published", equalTo(1));
        statistics(city.district).body("total.published", equalTo(2));
        as(chair).get(BASE + "/statistics").then().statusCode(200).body("total.published", equalTo(1));
        as(chair)
                .queryParam("organizationId", city.district.id())
                .get(BASE + "/statistics")
                .then()
                .statusCode(404);
        as(organizer).queryParam("year", 2001).get(BASE + "/statistics").then().body("total.published", equalTo(0));
    }

    @Test
    void whatWaitsIsNamedToThoseWhoDoIt() {
        UUID activity = published(organizer, activity(city.district, "RECOMMENDED", null));
        signedUp(city.member(city.union), activity, "SUBMITTED");
        Map<String, Object> over = activity(city.district, "FIRST_COME", 5);
        over.put("startsAt", "2026-01-01T01:00:00Z");
        over.put("endsAt", "2026-01-01T02:00:00Z");
        over.put("signUpClosesAt", null);
        UUID toComplete = published(organizer, over);

        as(city.officer("UNION_CHAIR", city.union))
                .get(BASE + "/todos")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("sign-up.recommend"))
                .body("items[0].titleZh", equalTo("1 份报名待推荐"));
        as(organizer)
                .get(BASE + "/todos")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo("activity-completion:" + toComplete));
    }

    private io.restassured.response.ValidatableResponse statistics(City.Organization of) {
        return as(organizer)
                .queryParam("organizationId", of.id())
                .get(BASE + "/statistics")
                .then()
                .statusCode(200);
    }

    private void complete(UUID id, Map<String, Object> body) {
        as(organizer)
                .header("If-Match", tag(organizer, id))
                .body(body)
                .post(BASE + "/activities/" + id + "/completion")
                .then()
                .statusCode(200);
    }
}
