package org.staffhome.activity.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.City;
import org.staffhome.activity.City.Traits;
import org.staffhome.activity.ServiceTest;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.EventCapture;

/** First-come sign-ups over HTTP: audience, places, waiting list, scope. */
@QuarkusTest
class SignUpServiceTest extends ServiceTest {
    private City city;
    private String organizer;

    @BeforeEach
    void build() {
        city = new City();
        organizer = city.officer("ACTIVITY_ORGANIZER", city.district);
    }

    @Test
    void placesGoByArrivalAndTheWaitingListMovesUpInOrder() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 1));
        City.Person first = city.member(city.union);
        City.Person second = city.member(city.sister);
        City.Person third = city.member(city.union);
        UUID confirmed = signedUp(first, id, "CONFIRMED");
        UUID waiting = signedUp(second, id, "WAITING");
        UUID behind = signedUp(third, id, "WAITING");
        as(third.subject())
                .get(BASE + "/sign-ups/mine")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].waitingPosition", equalTo(2))
                .body("items[0].activityTitle", equalTo("单身职工联谊活动"));
        try (EventCapture capture = EventCapture.fromNow("staffhome.activity.events.v1")) {
            as(first.subject()).delete(BASE + "/sign-ups/" + confirmed).then().statusCode(204);

            ContractCheck.check(capture.await("activity.signup.cancelled.v1", confirmed));
            ContractCheck.check(capture.await("activity.signup.confirmed.v1", waiting));
        }
        assertThat(storedState(waiting)).isEqualTo("CONFIRMED");
        assertThat(storedState(behind)).isEqualTo("WAITING");
        as(first.subject()).delete(BASE + "/sign-ups/" + confirmed).then().statusCode(204);
        signedUp(first, id, "WAITING");
        as(organizer)
                .get(BASE + "/activities/" + id)
                .then()
                .body("placesTaken", equalTo(1))
                .body("waiting", equalTo(2));
    }

    @Test
    void anOfficerSignsUpMembersOfHisOwnUnionsAndAllOrNone() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 1));
        String chair = city.officer("UNION_CHAIR", city.union);
        City.Person first = city.member(city.union);
        City.Person second = city.member(city.union);
        City.Person foreign = city.member(city.sister);

        list(chair, id, first, foreign).then().statusCode(404).body("code", equalTo("sign-up.listed-member-unknown"));
        as(organizer).get(BASE + "/activities/" + id).then().body("placesTaken", equalTo(0));

        list(chair, id, second, first)
                .then()
                .statusCode(200)
                .body("state", equalTo(List.of("CONFIRMED", "WAITING")))
                .body("[0].memberId", equalTo(second.memberId().toString()));
        list(first.subject(), id, second).then().statusCode(403);
    }

    private static Response list(String officer, UUID activityId, City.Person... members) {
        return as(officer)
                .body(Map.of(
                        "memberIds",
                        Stream.of(members).map(City.Person::memberId).toList()))
                .post(BASE + "/activities/" + activityId + "/sign-ups/list");
    }

    @Test
    void signingUpAgainChangesNothing() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 2));
        City.Person person = city.member(city.union);
        UUID first = signedUp(person, id, "CONFIRMED");

        signUp(person, id).then().statusCode(200).body("id", equalTo(first.toString()));
        as(organizer).get(BASE + "/activities/" + id).then().body("placesTaken", equalTo(1));
    }

    @Test
    void aMaleSignUpToAWomenOnlyActivityIsRefusedAndToldWhy() {
        Map<String, Object> women = activity(city.district, "FIRST_COME", 5);
        women.put("audience", Map.of("gender", "FEMALE"));
        UUID id = published(organizer, women);
        City.Person man = city.member(city.union, Traits.MAN);

        signUp(man, id)
                .then()
                .statusCode(422)
                .body("code", equalTo("audience.women-only"))
                .body("title", equalTo("仅限女职工"));
        as(man.subject())
                .get(BASE + "/offers/" + id)
                .then()
                .statusCode(200)
                .body("invited", equalTo(false))
                .body("refusal", equalTo("audience.women-only"));
        signedUp(city.member(city.union), id, "CONFIRMED");
    }

    @Test
    void anAudienceOfOneUnionDoesNotInviteItsSister() {
        Map<String, Object> body = activity(city.district, "FIRST_COME", 5);
        body.put("audience", Map.of("organizationIds", List.of(city.union.id())));
        UUID id = published(organizer, body);

        signedUp(city.member(city.union), id, "CONFIRMED");
        signUp(city.member(city.sister), id)
                .then()
                .statusCode(422)
                .body("code", equalTo("audience.organization-not-invited"));
    }

    @Test
    void guestsCountAsPlaces() {
        Map<String, Object> body = activity(city.district, "FIRST_COME", 3);
        body.put("audience", Map.of("guestsAllowed", true));
        UUID id = published(organizer, body);
        as(city.member(city.union).subject())
                .body(Map.of("guests", 1))
                .post(BASE + "/activities/" + id + "/sign-ups")
                .then()
                .statusCode(201)
                .body("party", equalTo(2));
        as(city.member(city.union).subject())
                .body(Map.of("guests", 1))
                .post(BASE + "/activities/" + id + "/sign-ups")
                .then()
                .body("state", equalTo("WAITING"));

        signedUp(city.member(city.union), id, "WAITING");
        as(organizer).get(BASE + "/activities/" + id).then().body("placesTaken", equalTo(2));
        as(city.member(city.union).subject())
                .body(Map.of("guests", 6))
                .post(BASE + "/activities/" + id + "/sign-ups")
                .then()
                .statusCode(400);
    }

    @Test
    void aGreaterCapacityMovesTheWaitingListUpAndASmallerOneIsRefused() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 1));
        signedUp(city.member(city.union), id, "CONFIRMED");
        UUID second = signedUp(city.member(city.union), id, "WAITING");
        UUID third = signedUp(city.member(city.union), id, "WAITING");
        as(organizer)
                .header("If-Match", tag(organizer, id))
                .body(Map.of("capacity", 2))
                .patch(BASE + "/activities/" + id)
                .then()
                .statusCode(200)
                .body("placesTaken", equalTo(2));

        assertThat(storedState(second)).isEqualTo("CONFIRMED");
        assertThat(storedState(third)).isEqualTo("WAITING");
        as(organizer)
                .header("If-Match", tag(organizer, id))
                .body(Map.of("capacity", 1))
                .patch(BASE + "/activities/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("activity.capacity-below-taken"));
    }

    @Test
    void aMemberSeesPublishedActivitiesOfTheOwnLineAndNoOthers() {
        UUID ofDistrict = published(organizer, activity(city.district, "FIRST_COME", 5));
        UUID ofUnion = published(city.officer("UNION_CHAIR", city.union), activity(city.union, "FIRST_COME", 5));
        UUID draft = draft(organizer, activity(city.district, "FIRST_COME", 5));
        City.Person own = city.member(city.union);
        City.Person sister = city.member(city.sister);
        City.Person outside = city.member(city.outside);

        as(own.subject())
                .get(BASE + "/offers")
                .then()
                .statusCode(200)
                .body("items.activityId", hasItem(ofDistrict.toString()))
                .body("items.activityId", hasItem(ofUnion.toString()))
                .body("items.activityId", not(hasItem(draft.toString())));
        as(sister.subject()).get(BASE + "/offers").then().body("items.activityId", contains(ofDistrict.toString()));
        as(outside.subject()).get(BASE + "/offers").then().body("items", hasSize(0));
        as(own.subject()).get(BASE + "/offers/" + draft).then().statusCode(404);
        signUp(sister, ofUnion).then().statusCode(404).body("code", equalTo("activity.unknown"));
        signUp(outside, ofDistrict).then().statusCode(404);
        signUp(own, draft).then().statusCode(404);
    }

    @Test
    void nobodyWithdrawsForAnother() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 1));
        UUID signUp = signedUp(city.member(city.union), id, "CONFIRMED");

        as(city.member(city.union).subject())
                .delete(BASE + "/sign-ups/" + signUp)
                .then()
                .statusCode(404);
        assertThat(storedState(signUp)).isEqualTo("CONFIRMED");
    }

    @Test
    void anOfficerWithoutMembershipCannotSignUp() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 1));

        as(organizer).post(BASE + "/activities/" + id + "/sign-ups").then().statusCode(403);
    }

    @Test
    void theHostSeesAllSignUpsAUnionItsOwnMembersAForeignUnionNone() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 9));
        City.Person person = city.member(city.union);
        UUID ofUnion = signedUp(person, id, "CONFIRMED");
        UUID ofSister = signedUp(city.member(city.sister), id, "CONFIRMED");
        String list = BASE + "/activities/" + id + "/sign-ups";

        as(organizer)
                .get(list)
                .then()
                .statusCode(200)
                .body("items.signUp.id", contains(ofUnion.toString(), ofSister.toString()))
                .body("items[0].memberName", equalTo(person.name()));
        as(city.officer("UNION_CHAIR", city.union))
                .get(list)
                .then()
                .body("items.signUp.id", contains(ofUnion.toString()));
        as(city.officer("UNION_CHAIR", city.outside)).get(list).then().statusCode(404);
        as(city.officer("AUDITOR", city.district))
                .get(list)
                .then()
                .statusCode(200)
                .body("items[0].memberName", not(equalTo(person.name())))
                .body("items[0].memberName", notNullValue());
        as(person.subject()).get(list).then().statusCode(403);
    }

    @Test
    void namesAreShownWhereTheOfficeIsHeldAndTwoOfficesDoNotAddUp() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 9));
        City.Person own = city.member(city.union);
        City.Person foreign = city.member(city.sister);
        signedUp(own, id, "CONFIRMED");
        signedUp(foreign, id, "CONFIRMED");
        String auditorAndChair = city.officer("AUDITOR", city.district);
        city.alsoHolds(auditorAndChair, "UNION_CHAIR", city.union);

        as(auditorAndChair)
                .get(BASE + "/activities/" + id + "/sign-ups")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].memberName", equalTo(own.name()))
                .body("items[1].memberName", not(equalTo(foreign.name())))
                .body("items[1].memberName", notNullValue());
    }

    @Test
    void oneIdempotencyKeySignsUpOnce() {
        UUID id = published(organizer, activity(city.district, "FIRST_COME", 1));
        signedUp(city.member(city.union), id, "CONFIRMED");
        City.Person person = city.member(city.union);
        String key = UUID.randomUUID().toString();
        String path = BASE + "/activities/" + id + "/sign-ups";
        String first = as(person.subject())
                .header("Idempotency-Key", key)
                .body("{}")
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(person.subject())
                .header("Idempotency-Key", key)
                .body("{}")
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .body("state", equalTo("WAITING"));
        as(person.subject())
                .header("Idempotency-Key", key)
                .body("{\"guests\": 1}")
                .post(path)
                .then()
                .statusCode(422);
    }

    @Test
    void signUpOutsideItsWindowIsRefused() {
        Map<String, Object> body = activity(city.district, "FIRST_COME", 1);
        body.put("signUpClosesAt", null);
        UUID closed = published(organizer, body);
        body.put(
                "signUpOpensAt",
                java.time.Instant.parse(body.get("endsAt").toString())
                        .minusSeconds(60)
                        .toString());
        body.put("signUpClosesAt", body.get("endsAt"));
        UUID notYet = published(organizer, body);

        signUp(city.member(city.union), closed).then().statusCode(409).body("code", equalTo("activity.sign-up-closed"));
        signUp(city.member(city.union), notYet)
                .then()
                .statusCode(409)
                .body("code", equalTo("activity.sign-up-not-open-yet"));
        as(city.member(city.union).subject())
                .get(BASE + "/offers/" + closed)
                .then()
                .body("signUpOpen", equalTo(false))
                .body("ownSignUp", nullValue());
    }
}
