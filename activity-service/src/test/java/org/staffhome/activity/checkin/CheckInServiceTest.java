package org.staffhome.activity.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.activity.City;
import org.staffhome.activity.ServiceTest;

/** Tickets, check-in and what they mean for the completion. */
@QuarkusTest
class CheckInServiceTest extends ServiceTest {
    private City city;
    private String organizer;
    private UUID activity;

    @BeforeEach
    void build() {
        city = new City();
        organizer = city.officer("ACTIVITY_ORGANIZER", city.district);
        activity = published(organizer, activity(city.district, "FIRST_COME", 3));
    }

    @Test
    void aTicketChecksItsMemberInOnce() {
        City.Person person = city.member(city.union);
        UUID id = signedUp(person, activity, "CONFIRMED");
        Map<String, Object> scan = Map.of("ticket", ticket(person, id));

        scans(organizer, activity, scan)
                .statusCode(200)
                .body("items[0].result", equalTo("CHECKED_IN"))
                .body("items[0].signUpId", equalTo(id.toString()));
        String first = DATABASE.rows("select checked_in_at::text as at from sign_up where id = ?", id)
                .get(0)
                .get("at")
                .toString();
        scans(organizer, activity, scan).statusCode(200).body("items[0].result", equalTo("ALREADY_CHECKED_IN"));
        assertThat(DATABASE.rows("select checked_in_at::text as at from sign_up where id = ?", id)
                        .get(0)
                        .get("at"))
                .as("the first scan stands")
                .isEqualTo(first);
        as(person.subject()).delete(BASE + "/sign-ups/" + id).then().statusCode(409);
    }

    @Test
    void anOrganisersDeviceChecksTicketsOfflineWithTheKeyOfTheActivity() throws Exception {
        City.Person person = city.member(city.union);
        String ticket = ticket(person, signedUp(person, activity, "CONFIRMED"));
        String key = as(organizer)
                .get(BASE + "/activities/" + activity + "/check-in-key")
                .then()
                .statusCode(200)
                .extract()
                .path("key");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
        String signed = ticket.substring(0, ticket.lastIndexOf('.'));
        byte[] expected = java.util.Arrays.copyOf(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)), 16);

        assertThat(ticket.substring(ticket.lastIndexOf('.') + 1))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(expected));
        as(city.officer("UNION_CHAIR", city.union))
                .get(BASE + "/activities/" + activity + "/check-in-key")
                .then()
                .statusCode(404);
        assertThat(DATABASE.rows("select sealed_key from ticket_key where activity_id = ?", activity)
                        .get(0)
                        .get("sealed_key")
                        .toString())
                .as("the key is not stored in the clear")
                .doesNotContain(key);
    }

    @Test
    void scansCollectedOfflineAreAnsweredOneByOne() {
        City.Person first = city.member(city.union);
        City.Person second = city.member(city.union);
        String ticket = ticket(first, signedUp(first, activity, "CONFIRMED"));
        UUID other = signedUp(second, activity, "CONFIRMED");
        String code = as(second.subject())
                .get(BASE + "/sign-ups/" + other + "/ticket")
                .then()
                .extract()
                .path("deskCode");
        String forged = ticket.substring(0, ticket.length() - 3) + "AAA";

        scans(
                        organizer,
                        activity,
                        Map.of("ticket", forged),
                        Map.of(
                                "ticket",
                                ticket,
                                "at",
                                Instant.now().minusSeconds(600).toString()),
                        Map.of("deskCode", code.toLowerCase(java.util.Locale.ROOT)),
                        Map.of("signUpId", UUID.randomUUID()),
                        Map.of("ticket", ticket, "signUpId", other),
                        Map.of(
                                "signUpId",
                                other,
                                "at",
                                Instant.now().plusSeconds(3600).toString()))
                .statusCode(200)
                .body("items.result", contains("REFUSED", "CHECKED_IN", "CHECKED_IN", "REFUSED", "REFUSED", "REFUSED"))
                .body(
                        "items.reason",
                        contains(
                                "check-in.ticket-invalid",
                                null,
                                null,
                                "sign-up.unknown",
                                "check-in.one-proof-expected",
                                "check-in.time-in-future"));
    }

    @Test
    void aScanLiesAroundTheActivityAndNotWeeksBeforeOrInAnotherCentury() {
        UUID id = signedUp(city.member(city.union), activity, "CONFIRMED");
        Map<String, Object> longAgo = Map.of("signUpId", id, "at", "1970-01-01T00:00:00Z");
        Map<String, Object> weeksBefore = Map.of(
                "signUpId", id, "at", Instant.now().minus(14, ChronoUnit.DAYS).toString());
        Map<String, Object> eve = Map.of(
                "signUpId", id, "at", Instant.now().minus(23, ChronoUnit.HOURS).toString());

        scans(organizer, activity, longAgo, weeksBefore, eve)
                .statusCode(200)
                .body("items.result", contains("REFUSED", "REFUSED", "CHECKED_IN"))
                .body("items[0].reason", equalTo("check-in.time-outside-activity"))
                .body("items[1].reason", equalTo("check-in.time-outside-activity"));
    }

    @Test
    void anActivityToWhichSomebodyCameIsNotCancelled() {
        UUID came = signedUp(city.member(city.union), activity, "CONFIRMED");
        scans(organizer, activity, Map.of("signUpId", came)).statusCode(200);

        as(organizer)
                .header("If-Match", tag(organizer, activity))
                .body(Map.of("reason", "下雨"))
                .post(BASE + "/activities/" + activity + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("activity.took-place"));
        assertThat(storedState(came)).isEqualTo("CONFIRMED");
    }

    @Test
    void whoWaitsHasNoTicketAndIsNotLetIn() {
        for (int i = 0; i < 3; i++) {
            signedUp(city.member(city.union), activity, "CONFIRMED");
        }
        City.Person late = city.member(city.union);
        UUID waiting = signedUp(late, activity, "WAITING");

        as(late.subject())
                .get(BASE + "/sign-ups/" + waiting + "/ticket")
                .then()
                .statusCode(409)
                .body("code", equalTo("sign-up.no-place-held"));
        scans(organizer, activity, Map.of("signUpId", waiting))
                .body("items[0].reason", equalTo("sign-up.no-place-held"));
    }

    @Test
    void aTicketOfAnotherActivityOrMemberIsNotGivenOut() {
        City.Person person = city.member(city.union);
        UUID id = signedUp(person, activity, "CONFIRMED");
        UUID another = published(organizer, activity(city.district, "FIRST_COME", 3));

        as(city.member(city.union).subject())
                .get(BASE + "/sign-ups/" + id + "/ticket")
                .then()
                .statusCode(404);
        scans(organizer, another, Map.of("ticket", ticket(person, id)))
                .body("items[0].reason", equalTo("check-in.ticket-invalid"));
        scans(organizer, another, Map.of("signUpId", id)).body("items[0].reason", equalTo("check-in.not-signed-up"));
    }

    @Test
    void onlyTheHostChecksIn() {
        UUID id = signedUp(city.member(city.union), activity, "CONFIRMED");

        scans(city.officer("UNION_CHAIR", city.union), activity, Map.of("signUpId", id))
                .statusCode(404);
        assertThat(DATABASE.rows("select attendance from sign_up where id = ?", id)
                        .get(0)
                        .get("attendance"))
                .isNull();
    }

    @Test
    void completionCountsThoseWhoCheckedInAndMarksTheOthersAsNoShows() {
        UUID came = signedUp(city.member(city.union), activity, "CONFIRMED");
        UUID absent = signedUp(city.member(city.union), activity, "CONFIRMED");
        scans(organizer, activity, Map.of("signUpId", came)).statusCode(200);
        complete(Map.of("attendees", 0)).statusCode(422).body("code", equalTo("activity.attendees-below-check-ins"));

        complete(Map.of()).statusCode(200).body("outcome.signUps", equalTo(2)).body("outcome.attendees", equalTo(1));
        as(organizer)
                .queryParam("attendance", "NO_SHOW")
                .get(BASE + "/activities/" + activity + "/sign-ups")
                .then()
                .body("items.signUp.id", contains(absent.toString()));
    }

    @Test
    void withoutCheckInAttendanceStaysUnknownAndNobodyIsANoShow() {
        UUID id = signedUp(city.member(city.union), activity, "CONFIRMED");

        complete(Map.of()).statusCode(200).body("outcome.signUps", equalTo(1)).body("outcome.attendees", equalTo(null));
        assertThat(DATABASE.rows("select attendance from sign_up where id = ?", id)
                        .get(0)
                        .get("attendance"))
                .isNull();
    }

    private ValidatableResponse complete(Map<String, Object> body) {
        return as(organizer)
                .header("If-Match", tag(organizer, activity))
                .body(body)
                .post(BASE + "/activities/" + activity + "/completion")
                .then();
    }

    private static String ticket(City.Person person, UUID signUp) {
        return as(person.subject())
                .get(BASE + "/sign-ups/" + signUp + "/ticket")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }

    @SafeVarargs
    private static ValidatableResponse scans(String officer, UUID activity, Map<String, Object>... scans) {
        return as(officer)
                .body(Map.of("checkIns", List.of(scans)))
                .post(BASE + "/activities/" + activity + "/check-ins")
                .then();
    }
}
