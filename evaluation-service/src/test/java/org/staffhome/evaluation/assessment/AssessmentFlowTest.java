package org.staffhome.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Rounds;
import org.staffhome.evaluation.scene.Told;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.EventCapture;

/** An assessment from self-assessment to its final grade, through HTTP, with events of other services. */
@QuarkusTest
class AssessmentFlowTest extends EvaluationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private final City city = City.build();
    private final String admin = City.subjectWith("FEDERATION_ADMIN", city.federation);
    private final String chair = City.subjectWith("UNION_CHAIR", city.one);
    private final String district = City.subjectWith("EVALUATOR", city.east);
    private String standard;
    private String round;
    private String assessment;

    @BeforeEach
    void anOpenRound() {
        standard = Rounds.published(admin, city.federation, Rounds.content());
        round = Rounds.open(admin, city.federation, standard);
        assessment = Rounds.assessment(admin, round, city.one);
    }

    @Test
    void everyUnionOfTheKindsInScopeIsAssessed() {
        as(admin)
                .queryParam("roundId", round)
                .get("/assessments")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.place", contains(1, 1, 1));
        as(admin)
                .queryParam("roundId", round)
                .queryParam("kind", "JOINT_UNION")
                .get("/assessments")
                .then()
                .body("items.organizationId", contains(city.two.toString()));
    }

    @Test
    void aSingleEventChangesTheRightScoresOnlyWithinTwoSeconds() {
        Told.activityCompleted(city.one, DAY, 10);
        long sent = System.nanoTime();
        eventually(() -> total(assessment, 10.0f));
        assertThat(System.nanoTime() - sent).isLessThan(2_000_000_000L);
        total(Rounds.assessment(admin, round, city.two), 0.0f);
        total(Rounds.assessment(admin, round, city.far), 0.0f);
        as(admin).queryParam("roundId", round).get("/assessments").then().body("items.place", contains(1, 2, 2));
    }

    @Test
    void anActivityOfAnotherYearChangesNothing() {
        Told.activityCompleted(city.one, DAY.minusYears(1), 10);
        Told.activityCompleted(city.one, DAY, 10);
        eventually(() -> total(assessment, 10.0f));
    }

    @Test
    void aUnionIsRatedStepByStepAndTheRatingIsPublished() {
        for (int i = 0; i < 4; i++) {
            Told.activityCompleted(city.one, DAY.plusDays(i), 10);
        }
        eventually(() -> total(assessment, 40.0f));
        enter(chair, mark("congress", 30, null), mark("two-rooms", null, List.of(1, 2)))
                .then()
                .statusCode(200);
        total(assessment, 100.0f);
        refused(chair, "forward", Map.of(), 403, "request.forbidden");
        refused(admin, "publicize", Map.of(), 409, "assessment.step-not-next");
        step(chair, "submit");
        enter(chair, mark("congress", 20, null)).then().statusCode(409);

        as(district)
                .body(review("congress", 25, null))
                .post("/assessments/" + assessment + "/reviews")
                .then()
                .statusCode(422)
                .body("code", equalTo("assessment.reason-missing"));
        as(district)
                .body(review("congress", 25, "决议未公示"))
                .post("/assessments/" + assessment + "/reviews")
                .then()
                .statusCode(200);
        total(assessment, 95.0f);
        refused(district, "forward", Map.of(), 409, "assessment.entries-not-reviewed");
        confirmTheRooms();
        step(district, "forward");
        refused(district, "publicize", Map.of(), 403, "request.forbidden");
        step(admin, "publicize");
        publicityIsOver();
        refused(admin, "finalize", Map.of("grade", "ADVANCED"), 422, "grade.prerequisite-missing");

        try (EventCapture events = EventCapture.fromNow("staffhome.evaluation.events.v1")) {
            step(admin, "finalize");
            var rated = events.await("evaluation.home.rated.v1", city.one);
            ContractCheck.check(rated);
            assertThat(rated.data().path("grade").asText()).isEqualTo("QUALIFIED");
            assertThat(rated.data().path("score").asText()).isEqualTo("95.00");
        }
        as(admin)
                .queryParam("organizationId", city.federation)
                .queryParam("year", 2026)
                .get("/statistics")
                .then()
                .statusCode(200)
                .body("rated", equalTo(1))
                .body("byGrade.QUALIFIED", equalTo(1))
                .body("facts.'activity.completed'.value", equalTo(4));

        String next = Rounds.open(admin, city.federation, standard, 2027);
        as(admin)
                .get("/assessments/" + Rounds.assessment(admin, next, city.one))
                .then()
                .body("unmet.kind", hasItem("POINTS"))
                .body("unmet.findAll { it.kind == 'PREREQUISITE' }", hasSize(0));
    }

    @Test
    void aFinalResultIsNotChangedByLateFacts() {
        Told.activityCompleted(city.one, DAY, 10);
        eventually(() -> total(assessment, 10.0f));
        step(chair, "submit");
        step(district, "forward");
        step(admin, "publicize");
        publicityIsOver();
        step(admin, "finalize");
        String explained = explanation();
        String second = Rounds.open(admin, city.federation, Rounds.published(admin, city.federation, Rounds.content()));
        String open = Rounds.assessment(admin, second, city.one);
        Told.activityCompleted(city.one, DAY, 10);
        eventually(() -> total(open, 20.0f));
        total(assessment, 10.0f);
        assertThat(explanation()).isEqualTo(explained);
        refused(admin, "finalize", Map.of(), 409, "assessment.step-not-next");
    }

    @Test
    void theExplanationGoesDownToTheEvents() {
        Told.activityCompleted(city.one, DAY, 10);
        eventually(() -> total(assessment, 10.0f));
        enter(chair, mark("congress", 30, null)).then().statusCode(200);
        step(chair, "submit");
        as(district)
                .body(review("activities", 5, "其中一次属于上年"))
                .post("/assessments/" + assessment + "/reviews")
                .then()
                .statusCode(200);
        as(chair)
                .get("/assessments/" + assessment + "/explanation")
                .then()
                .statusCode(200)
                .body("standardId", equalTo(standard))
                .body("standardVersion", equalTo(1))
                .body("indicators", hasSize(4))
                .body("indicators[0].rule.expression", equalTo("maximum * ratio(activity.completed, 4)"))
                .body("indicators[0].line.source", equalTo("REVIEW"))
                .body("indicators[0].line.points", equalTo(5.0f))
                .body("indicators[0].line.computed", equalTo(10.0f))
                .body("indicators[0].inputs[0].metric.code", equalTo("activity.completed"))
                .body("indicators[0].inputs[0].value", equalTo(1))
                .body("indicators[0].inputs[0].events", hasSize(1))
                .body("indicators[0].inputs[0].events[0].eventType", equalTo("activity.activity.completed.v1"))
                .body("indicators[0].marks[0].reason", equalTo("其中一次属于上年"))
                .body("indicators[0].marks[0].actor", equalTo(district))
                .body("indicators[0].marks[0].actorRoles", equalTo("EVALUATOR"))
                .body("indicators[1].marks[0].kind", equalTo("SELF"))
                .body("indicators[3].line.source", equalTo("NOBODY"))
                .body("steps.to", contains("UPPER_REVIEW"));
    }

    @Test
    void nobodyReviewsHisOwnUnion() {
        String ownEvaluator = City.subjectWith("EVALUATOR", city.one);
        step(chair, "submit");
        as(ownEvaluator)
                .body(review("congress", 30, "自己审核自己"))
                .post("/assessments/" + assessment + "/reviews")
                .then()
                .statusCode(422)
                .body("code", equalTo("assessment.reviewer-not-above"));
        refused(ownEvaluator, "forward", Map.of(), 422, "assessment.reviewer-not-above");
    }

    @Test
    void whatFillsItselfAndVetoesCannotBeEntered() {
        enter(chair, mark("activities", 40, null))
                .then()
                .statusCode(422)
                .body("code", equalTo("assessment.fills-itself"));
        enter(chair, mark("unknown", 1, null))
                .then()
                .statusCode(422)
                .body("code", equalTo("assessment.indicator-unknown"));
        enter(chair, mark("congress", 30, null), mark("congress", 31, null))
                .then()
                .statusCode(422);
        as(chair)
                .get("/assessments/" + assessment)
                .then()
                .body("lines.find { it.indicator == 'congress' }.source", equalTo("NOBODY"));
    }

    @Test
    void aVetoByAReviewerTakesTheGradeAway() {
        enter(chair, mark("congress", 30, null), mark("two-rooms", null, List.of(1, 2)))
                .then()
                .statusCode(200);
        as(chair).get("/assessments/" + assessment).then().body("grade", equalTo("QUALIFIED"));
        step(chair, "submit");
        Map<String, Object> veto = new HashMap<>(Map.of("indicator", "accident", "vetoed", true));
        as(district)
                .body(veto)
                .post("/assessments/" + assessment + "/reviews")
                .then()
                .statusCode(422)
                .body("code", equalTo("assessment.reason-missing"));
        veto.put("reason", "本年发生重大安全事故");
        as(district)
                .body(veto)
                .post("/assessments/" + assessment + "/reviews")
                .then()
                .statusCode(200)
                .body("vetoed", equalTo(true))
                .body("grade", nullValue());
    }

    @Test
    void aSelfAssessmentSentBackCanBeCorrected() {
        step(chair, "submit");
        as(district)
                .body(Map.of("reason", "请补充材料"))
                .post("/assessments/" + assessment + "/send-back")
                .then()
                .statusCode(200)
                .body("state", equalTo("SELF_ASSESSMENT"))
                .body("steps[1].note", equalTo("请补充材料"));
        enter(chair, mark("congress", 30, null)).then().statusCode(200);
        total(assessment, 30.0f);
    }

    @Test
    void entriesNeedTheVersionThatWasRead() {
        Map<String, Object> body = Map.of("marks", List.of(mark("congress", 30, null)));
        as(chair).body(body).put("/assessments/" + assessment + "/marks").then().statusCode(428);
        as(chair)
                .header("If-Match", "\"99\"")
                .body(body)
                .put("/assessments/" + assessment + "/marks")
                .then()
                .statusCode(412);
    }

    @Test
    void aForeignUnionSeesAndChangesNothing() {
        for (String stranger :
                List.of(City.subjectWith("UNION_CHAIR", city.two), City.subjectWith("EVALUATOR", city.west))) {
            as(stranger).get("/assessments/" + assessment).then().statusCode(404);
            as(stranger)
                    .get("/assessments/" + assessment + "/explanation")
                    .then()
                    .statusCode(404);
        }
        String stranger = City.subjectWith("UNION_CHAIR", city.two);
        enter(stranger, mark("congress", 30, null)).then().statusCode(404);
        refused(stranger, "submit", Map.of(), 404, "assessment.unknown");
        as(stranger)
                .queryParam("roundId", round)
                .get("/assessments")
                .then()
                .statusCode(200)
                .body("items.organizationId", contains(city.two.toString()));
        as(stranger).get("/rounds/" + round).then().statusCode(200);
        as(stranger).get("/standards/" + standard).then().statusCode(200);
    }

    @Test
    void aRoundClosesWhenAllAreFinal() {
        String single = Rounds.open(admin, city.west, Rounds.published(admin, city.federation, Rounds.content()));
        String only = Rounds.assessment(admin, single, city.far);
        as(admin)
                .post("/rounds/" + single + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("round.assessments-not-final"));
        for (String name : List.of("submit", "forward", "publicize", "finalize")) {
            if (name.equals("finalize")) {
                publicityIsOver();
            }
            as(admin)
                    .body(Map.of())
                    .post("/assessments/" + only + "/" + name)
                    .then()
                    .statusCode(200);
        }
        try (EventCapture events = EventCapture.fromNow("staffhome.evaluation.events.v1")) {
            as(admin)
                    .post("/rounds/" + single + "/close")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CLOSED"));
            ContractCheck.check(events.await("evaluation.round.closed.v1", single));
        }
    }

    @Test
    void aResultIsNotFinalBeforeThePublicityIsOver() {
        step(chair, "submit");
        step(district, "forward");
        step(admin, "publicize");
        clock.set(clock.today().plusDays(40));
        refused(admin, "finalize", Map.of(), 409, "assessment.publicity-running");
    }

    private void publicityIsOver() {
        clock.set(clock.today().plusDays(41));
    }

    private void confirmTheRooms() {
        as(district)
                .body(Map.of("indicator", "two-rooms", "metItems", List.of(1, 2)))
                .post("/assessments/" + assessment + "/reviews")
                .then()
                .statusCode(200);
    }

    private void total(String id, float expected) {
        as(admin).get("/assessments/" + id).then().statusCode(200).body("total", equalTo(expected));
    }

    private void step(String subject, String name) {
        as(subject)
                .body(Map.of())
                .post("/assessments/" + assessment + "/" + name)
                .then()
                .statusCode(200);
    }

    private void refused(String subject, String name, Map<String, Object> body, int status, String code) {
        as(subject)
                .body(body)
                .post("/assessments/" + assessment + "/" + name)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private String explanation() {
        return as(admin)
                .get("/assessments/" + assessment + "/explanation")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @SafeVarargs
    private io.restassured.response.Response enter(String subject, Map<String, Object>... marks) {
        String tag = as(admin).get("/assessments/" + assessment).header("ETag");
        return as(subject)
                .header("If-Match", tag)
                .body(Map.of("marks", List.of(marks)))
                .put("/assessments/" + assessment + "/marks");
    }

    private static Map<String, Object> mark(String indicator, Integer points, List<Integer> metItems) {
        Map<String, Object> mark = new HashMap<>();
        mark.put("indicator", indicator);
        mark.put("points", points);
        mark.put("metItems", metItems);
        return mark;
    }

    private static Map<String, Object> review(String indicator, Integer points, String reason) {
        Map<String, Object> review = new HashMap<>();
        review.put("indicator", indicator);
        review.put("points", points);
        review.put("reason", reason);
        return review;
    }
}
