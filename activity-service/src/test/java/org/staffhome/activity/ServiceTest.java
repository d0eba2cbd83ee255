package org.staffhome.activity;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;

/** What the service tests share: a city of their own, calls as somebody, activities in the state a test needs. */
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "activity"))
public abstract class ServiceTest {
    protected static final String BASE = "/api/activity/v1";
    protected static final TestDatabase DATABASE = TestDatabase.of("activity");

    /** A call as somebody, with a JSON body. */
    protected static RequestSpecification as(String subject) {
        return given().auth().oauth2(Tokens.forSubject(subject)).contentType(ContentType.JSON);
    }

    /** The body of an activity that has begun an hour ago and takes sign-ups until its end in two hours. */
    protected static Map<String, Object> activity(City.Organization host, String mode, Integer capacity) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", host.id());
        body.put("title", "单身职工联谊活动");
        body.put("category", "SOCIAL");
        body.put("mode", mode);
        body.put("capacity", capacity);
        body.put("startsAt", now.minus(1, ChronoUnit.HOURS).toString());
        body.put("endsAt", now.plus(2, ChronoUnit.HOURS).toString());
        body.put("signUpClosesAt", now.plus(2, ChronoUnit.HOURS).toString());
        return body;
    }

    /** Drafts an activity as an officer. */
    protected static UUID draft(String officer, Map<String, Object> body) {
        return as(officer)
                .body(body)
                .post(BASE + "/activities")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    /** Drafts and publishes an activity as an officer. */
    protected static UUID published(String officer, Map<String, Object> body) {
        UUID id = draft(officer, body);
        as(officer)
                .header("If-Match", "\"0\"")
                .post(BASE + "/activities/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    /** The ETag of an activity as the officer sees it now. */
    protected static String tag(String officer, UUID activityId) {
        return as(officer).get(BASE + "/activities/" + activityId).header("ETag");
    }

    /** A member's sign-up, whatever is answered. */
    protected static Response signUp(City.Person person, UUID activityId) {
        return as(person.subject()).post(BASE + "/activities/" + activityId + "/sign-ups");
    }

    /** A member's sign-up that must succeed; its id. */
    protected static UUID signedUp(City.Person person, UUID activityId, String state) {
        var answer = signUp(person, activityId).then().statusCode(201).extract().jsonPath();
        if (!state.equals(answer.getString("state"))) {
            throw new AssertionError("expected " + state + ", got " + answer.getString("state"));
        }
        return answer.getUUID("id");
    }

    /** The state of a sign-up as it is stored. */
    protected static String storedState(UUID signUpId) {
        return DATABASE.rows("select state from sign_up where id = ?", signUpId)
                .get(0)
                .get("state")
                .toString();
    }
}
