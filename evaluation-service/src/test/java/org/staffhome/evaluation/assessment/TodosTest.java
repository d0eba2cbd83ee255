package org.staffhome.evaluation.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Rounds;

/** What waits reaches those who may do it, and nobody else. */
@QuarkusTest
class TodosTest extends EvaluationTest {
    private final City city = City.build();
    private final String admin = City.subjectWith("FEDERATION_ADMIN", city.federation);
    private final String cityEvaluator = City.subjectWith("EVALUATOR", city.federation);
    private final String districtEvaluator = City.subjectWith("EVALUATOR", city.east);
    private final String otherDistrict = City.subjectWith("EVALUATOR", city.west);
    private final String ownEvaluator = City.subjectWith("EVALUATOR", city.one);
    private String assessment;

    @BeforeEach
    void anOpenRound() {
        String round = Rounds.open(admin, city.federation, Rounds.published(admin, city.federation, Rounds.content()));
        assessment = Rounds.assessment(admin, round, city.one);
    }

    @Test
    void aReviewWaitsForEverybodyWhoMayReviewFromAbove() {
        step("submit");
        for (String reviewer : List.of(districtEvaluator, cityEvaluator, admin)) {
            todos(reviewer)
                    .body("items.findAll { it.kind == 'assessment.review' }.id", contains("assessment:" + assessment))
                    .body(
                            "items.find { it.kind == 'assessment.review' }.dueOn",
                            equalTo(clock.today().plusDays(20).toString()));
        }
        todos(otherDistrict).body("items", empty());
        todos(ownEvaluator).body("items", empty());
    }

    @Test
    void theCitysReviewWaitsForWhoMayDecideAlone() {
        step("submit");
        step("forward");
        todos(admin).body("items.findAll { it.kind == 'assessment.review' }.id", contains("assessment:" + assessment));
        todos(cityEvaluator).body("items", empty());
        todos(districtEvaluator).body("items", empty());
    }

    @Test
    void aResultWaitsToBecomeFinalWhenItsPublicityIsOver() {
        for (String name : List.of("submit", "forward", "publicize")) {
            step(name);
        }
        todos(admin).body("items.findAll { it.kind == 'assessment.finalize' }", empty());
        clock.set(clock.today().plusDays(41));
        todos(admin)
                .body("items.findAll { it.kind == 'assessment.finalize' }.id", contains("assessment:" + assessment));
        todos(cityEvaluator).body("items", empty());
    }

    @Test
    void aSelfAssessmentWaitsForTheUnionsOwnOfficersNotForItsMembers() {
        todos(City.subjectWith("UNION_CHAIR", city.one)).body("items.id", contains("assessment:" + assessment));
        String memberHereOfficerThere = City.subjectWith("MEMBER", city.one);
        City.grant(memberHereOfficerThere, "UNION_OFFICER", city.east);
        todos(memberHereOfficerThere).body("items", empty());
    }

    private void step(String name) {
        as(admin)
                .body(Map.of())
                .post("/assessments/" + assessment + "/" + name)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse todos(String subject) {
        return as(subject).get("/todos").then().statusCode(200);
    }
}
