package org.staffhome.activity.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.City;
import org.staffhome.activity.ServiceTest;
import org.staffhome.testkit.CapturedEvent;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.EventCapture;

/** Activities over HTTP: life, scope, versions, idempotency, problems, events. */
@QuarkusTest
class ActivityServiceTest extends ServiceTest {
    private City city;
    private String organizer;

    @BeforeEach
    void build() {
        city = new City();
        organizer = city.officer("ACTIVITY_ORGANIZER", city.district);
    }

    @Test
    void anActivityIsDraftedPublishedAndCompletedAndTheWorldIsTold() {
        try (EventCapture capture = EventCapture.fromNow("staffhome.activity.events.v1")) {
            UUID id = published(organizer, activity(city.district, "FIRST_COME", 240));
            as(organizer)
                    .header("If-Match", tag(organizer, id))
                    .body(Map.of("costFen", 1860000))
                    .post(BASE + "/activities/" + id + "/completion")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("COMPLETED"))
                    .body("outcome.signUps", equalTo(0))
                    .body("outcome.attendees", nullValue())
                    .body("outcome.costFen", equalTo(1860000));

            CapturedEvent published = capture.await("activity.activity.published.v1", id);
            ContractCheck.check(published);
            assertThat(published.data().get("capacity").asInt()).isEqualTo(240);
            CapturedEvent completed = capture.await("activity.activity.completed.v1", id);
            ContractCheck.check(completed);
            assertThat(completed.data().get("attendees").isNull()).isTrue();
            assertThat(completed.data().get("costFen").asLong()).isEqualTo(1860000);
            assertThat(published.envelope().get("sequence").asText()).isEqualTo("1");
            assertThat(completed.envelope().get("sequence").asText()).isEqualTo("2");
        }
    }

    @Test
    void aCancelledActivityTakesItsSignUpsWithItAndTheWorldIsTold() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 1));
        UUID confirmed = signedUp(city.member(city.union), id, "CONFIRMED");
        UUID waiting = signedUp(city.member(city.union), id, "WAITING");
        try (EventCapture capture = EventCapture.fromNow("staffhome.activity.events.v1")) {
            as(organizer)
                    .header("If-Match", tag(organizer, id))
                    .body(Map.of("reason", "场地停电"))
                    .post(BASE + "/activities/" + id + "/cancellation")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("placesTaken", equalTo(0));

            ContractCheck.check(capture.await("activity.activity.cancelled.v1", id));
            CapturedEvent held = capture.await("activity.signup.cancelled.v1", confirmed);
            ContractCheck.check(held);
            assertThat(held.data().get("heldPlace").asBoolean()).isTrue();
            assertThat(held.data().get("reason").asText()).isEqualTo("ACTIVITY_CANCELLED");
            CapturedEvent waited = capture.await("activity.signup.cancelled.v1", waiting);
            assertThat(waited.data().get("heldPlace").asBoolean()).isFalse();
        }
        assertThat(storedState(confirmed)).isEqualTo("CANCELLED");
        assertThat(storedState(waiting)).isEqualTo("CANCELLED");
    }

    @Test
    void anOfficerWorksInTheOwnSubtreeAndNowhereElse() {
        String chair = city.officer("UNION_CHAIR", city.union);
        UUID above = draft(organizer, activity(city.district, "FIRST_COME", 5));
        UUID own = draft(chair, activity(city.union, "FIRST_COME", 5));
        String foreign = city.officer("UNION_CHAIR", city.sister);

        as(organizer).get(BASE + "/activities/" + own).then().statusCode(200);
        as(chair).get(BASE + "/activities/" + above).then().statusCode(404).body("code", equalTo("activity.unknown"));
        as(foreign).get(BASE + "/activities/" + own).then().statusCode(404);
        as(foreign)
                .header("If-Match", "\"0\"")
                .post(BASE + "/activities/" + own + "/publication")
                .then()
                .statusCode(404);
        as(foreign)
                .body(activity(city.union, "FIRST_COME", 5))
                .post(BASE + "/activities")
                .then()
                .statusCode(404)
                .body("code", equalTo("organization.unknown"));
        as(foreign).get(BASE + "/activities").then().statusCode(200).body("items", hasSize(0));
        as(organizer)
                .queryParam("organizationId", city.union.id())
                .get(BASE + "/activities")
                .then()
                .statusCode(200)
                .body("items.id", contains(own.toString()));
    }

    @Test
    void aMemberDoesNotOrganizeAndALeaderOnlyReads() {
        String member = city.member(city.union).subject();
        String leader = city.officer("FEDERATION_LEADER", city.federation);
        UUID id = draft(organizer, activity(city.district, "FIRST_COME", 5));

        as(member)
                .body(activity(city.union, "FIRST_COME", 5))
                .post(BASE + "/activities")
                .then()
                .statusCode(403);
        as(member).get(BASE + "/activities/" + id).then().statusCode(403);
        as(leader).get(BASE + "/activities/" + id).then().statusCode(200);
        as(leader)
                .header("If-Match", "\"0\"")
                .post(BASE + "/activities/" + id + "/publication")
                .then()
                .statusCode(403);
        as(leader).get(BASE + "/activities/" + id + "/sign-ups").then().statusCode(403);
    }

    @Test
    void aChangeWithoutVersionOrWithAStaleOneIsRefused() {
        UUID id = draft(organizer, activity(city.district, "FIRST_COME", 5));

        as(organizer)
                .body(Map.of("title", "登山"))
                .patch(BASE + "/activities/" + id)
                .then()
                .statusCode(428);
        as(organizer)
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "登山"))
                .patch(BASE + "/activities/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("登山"));
        as(organizer)
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "游泳"))
                .patch(BASE + "/activities/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void aMergePatchKeepsWhatItDoesNotNameAndClearsWhatItNulls() {
        Map<String, Object> body = activity(city.district, "FIRST_COME", 5);
        body.put("place", "文化宫");
        body.put("audience", Map.of("gender", "FEMALE", "ageFrom", 20));
        UUID id = draft(organizer, body);

        as(organizer)
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json")
                .body("{\"place\": null, \"audience\": {\"ageFrom\": null, \"ageTo\": 40}}")
                .patch(BASE + "/activities/" + id)
                .then()
                .statusCode(200)
                .body("place", nullValue())
                .body("title", equalTo("单身职工联谊活动"))
                .body("audience.gender", equalTo("FEMALE"))
                .body("audience.ageFrom", nullValue())
                .body("audience.ageTo", equalTo(40));
        as(organizer)
                .header("If-Match", "\"1\"")
                .body("{\"capacity\": \"many\"}")
                .patch(BASE + "/activities/" + id)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/capacity"));
        as(organizer)
                .header("If-Match", "\"1\"")
                .body("{\"title\": null}")
                .patch(BASE + "/activities/" + id)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/title"));
    }

    @Test
    void theAudienceLiesInsideTheHostsSubtree() {
        Map<String, Object> body = activity(city.district, "FIRST_COME", 5);
        body.put("audience", Map.of("organizationIds", List.of(city.outside.id())));

        as(city.officer("ACTIVITY_ORGANIZER", city.federation))
                .body(body)
                .post(BASE + "/activities")
                .then()
                .statusCode(422)
                .body("code", equalTo("audience.outside-host"));
    }

    @Test
    void problemsAreToldInTheLanguageAskedForWithPointers() {
        Map<String, Object> body = activity(city.district, "FIRST_COME", 5);
        body.put("endsAt", body.get("startsAt"));

        as(organizer)
                .header("Accept-Language", "en")
                .body(body)
                .post(BASE + "/activities")
                .then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("activity.ends-before-start"))
                .body("title", equalTo("Ends before it starts"))
                .body("violations.pointer", contains("/endsAt"))
                .body("traceId", notNullValue());
        as(organizer).body(body).post(BASE + "/activities").then().body("title", equalTo("结束时间有误"));
    }

    @Test
    void oneIdempotencyKeyHasOneEffect() {
        Map<String, Object> body = activity(city.district, "FIRST_COME", 5);
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(as(organizer)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(BASE + "/activities")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids).containsOnly(ids.get(0));
        assertThat(DATABASE.number("select count(*) from activity where organization_id = ?", city.district.id()))
                .isEqualTo(1);
        body.put("title", "另一个活动");
        as(organizer)
                .header("Idempotency-Key", key)
                .body(body)
                .post(BASE + "/activities")
                .then()
                .statusCode(422);
    }

    @Test
    void theListIsPagedByTheStartAndFiltered() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(draft(organizer, activity(city.district, "FIRST_COME", 5)).toString());
        }
        Map<String, Object> sports = activity(city.district, "FIRST_COME", 5);
        sports.put("category", "SPORTS");
        UUID other = draft(organizer, sports);
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            var page = as(organizer)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .queryParam("category", "SOCIAL")
                    .get(BASE + "/activities")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        as(organizer)
                .queryParam("category", "SPORTS")
                .get(BASE + "/activities")
                .then()
                .body("items.id", contains(other.toString()))
                .body("items.id", not(hasItem(all.get(0))));
    }

    @Test
    void badInputIsNeverAServerError() {
        as(organizer).body("{").post(BASE + "/activities").then().statusCode(400);
        as(organizer)
                .body("{\"title\": 5, \"x\": 1}")
                .post(BASE + "/activities")
                .then()
                .statusCode(400);
        Map<String, Object> huge = activity(city.district, "FIRST_COME", 5);
        huge.put("startsAt", "+999999999-01-01T00:00:00Z");
        huge.put("endsAt", "+999999999-02-01T00:00:00Z");
        as(organizer).body(huge).post(BASE + "/activities").then().statusCode(400);
        as(organizer)
                .queryParam("state", "NONSENSE")
                .get(BASE + "/activities")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"))
                .body("parameter", equalTo("state"));
        as(organizer).get(BASE + "/activities/not-an-id").then().statusCode(404);
        as(organizer)
                .queryParam("cursor", "%%%")
                .get(BASE + "/activities")
                .then()
                .statusCode(400);
        assertThat(DATABASE.number("select count(*) from activity where organization_id = ?", city.district.id()))
                .isZero();
    }
}
