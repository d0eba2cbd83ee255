package org.staffhome.activity.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.City;
import org.staffhome.activity.ServiceTest;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.EventCapture;

/** The way from a submitted to an accepted sign-up, and who may take which step. */
@QuarkusTest
class RecommendationTest extends ServiceTest {
    private City city;
    private String host;
    private String ownChair;
    private String ownOrganizer;

    @BeforeEach
    void build() {
        city = new City();
        host = city.officer("ACTIVITY_ORGANIZER", city.district);
        ownChair = city.officer("UNION_CHAIR", city.union);
        ownOrganizer = city.officer("ACTIVITY_ORGANIZER", city.union);
    }

    @Test
    void theOwnUnionRecommendsAndReviewsAndTheHostAccepts() {
        UUID activity = published(host, activity(city.district, "RECOMMENDED", null));
        UUID id = signedUp(city.member(city.union), activity, "SUBMITTED");
        step(ownOrganizer, id, "recommendations", true).statusCode(200).body("state", equalTo("RECOMMENDED"));
        step(ownChair, id, "reviews", true).statusCode(200).body("state", equalTo("REVIEWED"));
        try (EventCapture capture = EventCapture.fromNow("staffhome.activity.events.v1")) {
            step(host, id, "decisions", true).statusCode(200).body("state", equalTo("ACCEPTED"));

            ContractCheck.check(capture.await("activity.signup.confirmed.v1", id));
        }
    }

    @Test
    void recommendationByAForeignUnionIsRefused() {
        UUID activity = published(host, activity(city.district, "RECOMMENDED", null));
        UUID id = signedUp(city.member(city.union), activity, "SUBMITTED");

        step(city.officer("UNION_CHAIR", city.sister), id, "recommendations", true)
                .statusCode(404)
                .body("code", equalTo("sign-up.unknown"));
        step(host, id, "recommendations", true).statusCode(403).body("code", equalTo("sign-up.not-your-union"));
        step(city.officer("FEDERATION_ADMIN", city.federation), id, "recommendations", true)
                .statusCode(403)
                .body("code", equalTo("sign-up.not-your-union"));
        assertThat(storedState(id)).isEqualTo("SUBMITTED");
        step(ownOrganizer, id, "recommendations", true).statusCode(200);
        step(city.officer("UNION_CHAIR", city.district), id, "reviews", true)
                .statusCode(403)
                .body("code", equalTo("sign-up.not-your-union"));
        assertThat(storedState(id)).isEqualTo("RECOMMENDED");
    }

    @Test
    void theOwnUnionDoesNotDecideForTheHost() {
        UUID activity = published(host, activity(city.district, "RECOMMENDED", null));
        UUID id = reviewed(activity);

        step(ownChair, id, "decisions", true).statusCode(403).body("code", equalTo("sign-up.not-host"));
        assertThat(storedState(id)).isEqualTo("REVIEWED");
    }

    @Test
    void noStepIsLeftOutOrTakenTwice() {
        UUID activity = published(host, activity(city.district, "RECOMMENDED", null));
        UUID id = signedUp(city.member(city.union), activity, "SUBMITTED");

        step(ownChair, id, "reviews", true).statusCode(409).body("code", equalTo("sign-up.wrong-state"));
        step(host, id, "decisions", true).statusCode(409);
        step(ownOrganizer, id, "recommendations", true).statusCode(200);
        step(ownChair, id, "recommendations", true).statusCode(409);
    }

    @Test
    void aRefusalNeedsAReasonAndEndsTheSignUp() {
        UUID activity = published(host, activity(city.district, "RECOMMENDED", null));
        City.Person person = city.member(city.union);
        UUID id = signedUp(person, activity, "SUBMITTED");

        step(ownChair, id, "recommendations", false).statusCode(422).body("code", equalTo("sign-up.note-missing"));
        as(ownChair)
                .body(Map.of("favourable", false, "note", "不符合条件"))
                .post(BASE + "/sign-ups/" + id + "/recommendations")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        as(person.subject()).get(BASE + "/sign-ups/mine").then().body("items[0].signUp.note", equalTo("不符合条件"));
    }

    @Test
    void nobodyTakesTwoStepsInARow() {
        String hostsChair = city.officer("UNION_CHAIR", city.union);
        String second = city.officer("UNION_OFFICER", city.union);
        UUID activity = published(hostsChair, activity(city.union, "RECOMMENDED", null));
        UUID id = signedUp(city.member(city.union), activity, "SUBMITTED");

        step(hostsChair, id, "recommendations", true).statusCode(200);
        step(hostsChair, id, "reviews", true).statusCode(403).body("code", equalTo("sign-up.same-person"));
        step(second, id, "reviews", true).statusCode(200);
        step(second, id, "decisions", true).statusCode(403).body("code", equalTo("sign-up.same-person"));
        step(hostsChair, id, "decisions", true).statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void nobodyActsOnHisOwnSignUp() {
        City.Person chair = city.member(city.union);
        city.alsoHolds(chair.subject(), "UNION_CHAIR", city.union);
        UUID activity = published(chair.subject(), activity(city.union, "RECOMMENDED", null));
        UUID id = signedUp(chair, activity, "SUBMITTED");

        step(chair.subject(), id, "recommendations", true).statusCode(403).body("code", equalTo("sign-up.own-sign-up"));
        step(ownOrganizer, id, "recommendations", true).statusCode(200);
        step(chair.subject(), id, "reviews", true).statusCode(403);
        step(ownChair, id, "reviews", true).statusCode(200);
        step(chair.subject(), id, "decisions", true).statusCode(403);
        assertThat(storedState(id)).isEqualTo("REVIEWED");
    }

    @Test
    void afterTheCompletionNoStepIsTaken() {
        UUID activity = published(host, activity(city.district, "RECOMMENDED", null));
        UUID submitted = signedUp(city.member(city.union), activity, "SUBMITTED");
        UUID reviewed = reviewed(activity);
        as(host).header("If-Match", tag(host, activity))
                .body(Map.of())
                .post(BASE + "/activities/" + activity + "/completion")
                .then()
                .statusCode(200);

        step(ownOrganizer, submitted, "recommendations", true)
                .statusCode(409)
                .body("code", equalTo("activity.not-published"));
        step(host, reviewed, "decisions", true).statusCode(409).body("code", equalTo("activity.not-published"));
        assertThat(storedState(submitted)).isEqualTo("SUBMITTED");
    }

    @Test
    void acceptingStopsAtTheCapacity() {
        UUID activity = published(host, activity(city.district, "RECOMMENDED", 1));
        UUID first = reviewed(activity);
        UUID second = reviewed(activity);

        step(host, first, "decisions", true).statusCode(200);
        step(host, second, "decisions", true).statusCode(409).body("code", equalTo("place.none-left"));
        assertThat(storedState(second)).isEqualTo("REVIEWED");
    }

    private UUID reviewed(UUID activity) {
        UUID id = signedUp(city.member(city.union), activity, "SUBMITTED");
        step(ownOrganizer, id, "recommendations", true).statusCode(200);
        step(ownChair, id, "reviews", true).statusCode(200);
        return id;
    }

    private static ValidatableResponse step(String officer, UUID id, String step, boolean favourable) {
        return as(officer)
                .body(Map.of("favourable", favourable))
                .post(BASE + "/sign-ups/" + id + "/" + step)
                .then();
    }
}
