package org.staffhome.evaluation.assessment;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Rounds;

/** The last days of the steps hold, and who runs the round can give more time. */
@QuarkusTest
class AssessmentCalendarTest extends EvaluationTest {
    private final City city = City.build();
    private final String admin = City.subjectWith("FEDERATION_ADMIN", city.federation);
    private LocalDate start;
    private String round;
    private String assessment;

    @BeforeEach
    void anOpenRound() {
        start = clock.today();
        round = Rounds.open(admin, city.federation, Rounds.published(admin, city.federation, Rounds.content()));
        assessment = Rounds.assessment(admin, round, city.one);
    }

    @Test
    void aSelfAssessmentIsNotHandedInAfterItsLastDay() {
        clock.set(start.plusDays(11));
        over("submit", Map.of());
        as(admin)
                .header("If-Match", "\"0\"")
                .body(Map.of("marks", List.of(Map.of("indicator", "congress", "points", 10))))
                .put("/assessments/" + assessment + "/marks")
                .then()
                .statusCode(409)
                .body("code", equalTo("assessment.step-is-over"));
    }

    @Test
    void aReviewIsNotPassedOnAfterItsLastDay() {
        taken("submit");
        clock.set(start.plusDays(21));
        over("forward", Map.of());
        over("reviews", Map.of("indicator", "congress", "points", 10));
        over("send-back", Map.of("reason", "材料不全"));
    }

    @Test
    void aResultCannotBePutUpSoLateThatNobodySeesIt() {
        taken("submit");
        taken("forward");
        clock.set(start.plusDays(41));
        over("publicize", Map.of());
        post("finalize", Map.of()).statusCode(409).body("code", equalTo("assessment.step-not-next"));
    }

    @Test
    void whoRunsTheRoundGivesMoreTime() {
        clock.set(start.plusDays(11));
        over("submit", Map.of());
        extend(calendar(15, 20, 30, 40)).statusCode(200).body("calendar.selfUntil", equalTo(day(15)));
        taken("submit");
    }

    @Test
    void timeThatWasGivenIsNotTakenBackAndPublicityKeepsItsLength() {
        shortened(calendar(9, 20, 30, 40));
        shortened(calendar(10, 20, 30, 39));
        shortened(calendar(10, 20, 35, 40));
        extend(calendar(10, 20, 40, 40)).statusCode(422).body("code", equalTo("round.calendar-out-of-order"));
        extend(calendar(10, 20, 35, 45)).statusCode(200);
        Map<String, Object> silent = new HashMap<>(Map.of("calendar", calendar(10, 20, 36, 46)));
        silent.put("reason", " ");
        as(admin).body(silent).post("/rounds/" + round + "/extensions").then().statusCode(400);
    }

    @Test
    void aRoundThatNobodyCouldEnterIsNotOpened() {
        String standard = Rounds.published(admin, city.federation, Rounds.content());
        Map<String, Object> request = new HashMap<>(Rounds.round(city.federation, standard, 2026));
        request.put("calendar", calendar(-1, 20, 30, 40));
        as(admin).body(request).post("/rounds").then().statusCode(422).body("code", equalTo("round.calendar-past"));
        request.put("calendar", calendar(10, 20, 30, 30));
        as(admin)
                .body(request)
                .post("/rounds")
                .then()
                .statusCode(422)
                .body("code", equalTo("round.calendar-out-of-order"));
    }

    private void taken(String step) {
        post(step, Map.of()).statusCode(200);
    }

    private void over(String step, Map<String, Object> body) {
        post(step, body).statusCode(409).body("code", equalTo("assessment.step-is-over"));
    }

    private ValidatableResponse post(String step, Map<String, Object> body) {
        return as(admin)
                .body(body)
                .post("/assessments/" + assessment + "/" + step)
                .then();
    }

    private void shortened(Map<String, Object> calendar) {
        extend(calendar).statusCode(422).body("code", equalTo("round.calendar-shortened"));
    }

    private ValidatableResponse extend(Map<String, Object> calendar) {
        return as(admin)
                .body(Map.of("calendar", calendar, "reason", "台风停工"))
                .post("/rounds/" + round + "/extensions")
                .then();
    }

    private Map<String, Object> calendar(int self, int upper, int cityReview, int publicity) {
        return Map.of(
                "selfUntil", day(self),
                "upperUntil", day(upper),
                "cityUntil", day(cityReview),
                "publicityUntil", day(publicity));
    }

    private String day(int daysFromStart) {
        return start.plusDays(daysFromStart).toString();
    }
}
