package org.staffhome.evaluation.assessment;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Rounds;

/** Places in a round do not depend on what is looked at. */
@QuarkusTest
class RankingTest extends EvaluationTest {
    private final City city = City.build();
    private final String admin = City.subjectWith("FEDERATION_ADMIN", city.federation);
    private String round;

    @BeforeEach
    void threeUnionsWithThreeTotals() {
        round = Rounds.open(admin, city.federation, Rounds.published(admin, city.federation, Rounds.content()));
        enter(city.one, 10);
        enter(city.two, 30);
        enter(city.far, 20);
    }

    @Test
    void theWholeRoundIsRanked() {
        list(Map.of())
                .body("items.organizationId", contains(id(city.two), id(city.far), id(city.one)))
                .body("items.place", contains(1, 2, 3))
                .body("items.placeInKind", contains(1, 1, 2));
    }

    @Test
    void aUnionLookedAtAloneKeepsItsPlace() {
        list(Map.of("organizationId", city.one))
                .body("items.place", contains(3))
                .body("items.placeInKind", contains(2));
    }

    @Test
    void filtersLeavePlacesAsTheyAre() {
        list(Map.of("kind", "GRASSROOTS_UNION"))
                .body("items.organizationId", contains(id(city.far), id(city.one)))
                .body("items.place", contains(2, 3));
        as(admin)
                .body(Map.of())
                .post("/assessments/" + Rounds.assessment(admin, round, city.one) + "/submit")
                .then()
                .statusCode(200);
        list(Map.of("state", "UPPER_REVIEW")).body("items.place", contains(3));
    }

    @Test
    void theSecondPageGoesOnCounting() {
        String cursor = list(Map.of("limit", 2)).extract().path("nextCursor");
        list(Map.of("limit", 2, "cursor", cursor)).body("items.place", contains(3));
    }

    private ValidatableResponse list(Map<String, ?> query) {
        return as(admin)
                .queryParam("roundId", round)
                .queryParams(query)
                .get("/assessments")
                .then()
                .statusCode(200);
    }

    private void enter(UUID union, int points) {
        as(admin)
                .header("If-Match", "\"0\"")
                .body(Map.of("marks", List.of(Map.of("indicator", "congress", "points", points))))
                .put("/assessments/" + Rounds.assessment(admin, round, union) + "/marks")
                .then()
                .statusCode(200);
    }

    private static String id(UUID organization) {
        return organization.toString();
    }
}
