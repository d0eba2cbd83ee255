package org.staffhome.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Rounds;
import org.staffhome.platform.id.Ids;

/** While facts are read again from the log, nothing is decided that would freeze a part of them. */
@QuarkusTest
class RebuildingTest extends EvaluationTest {
    private static final String GROUP = "test-of-a-rebuild-that-was-killed";

    private final City city = City.build();
    private final String admin = City.subjectWith("FEDERATION_ADMIN", city.federation);
    private String round;
    private String assessment;

    @BeforeEach
    void anOpenRound() {
        round = Rounds.open(admin, city.federation, Rounds.published(admin, city.federation, Rounds.content()));
        assessment = Rounds.assessment(admin, round, city.one);
    }

    @AfterEach
    void nothingIsBeingRebuilt() {
        City.DATABASE.execute("delete from replica_rebuild where consumer_group = ?", GROUP);
    }

    @Test
    void aResultDoesNotBecomeFinalWhileFactsAreRebuilt() {
        for (String step : new String[] {"submit", "forward", "publicize"}) {
            assertThat(post(step).statusCode()).isEqualTo(200);
        }
        clock.set(clock.today().plusDays(41));
        rebuilding();
        refused(post("finalize"));
        as(admin).get("/assessments/" + assessment).then().body("state", equalTo("PUBLICITY"));
        nothingIsBeingRebuilt();
        assertThat(post("finalize").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsTakenInWhileFactsAreRebuilt() {
        UUID newcomer = Ids.next();
        City.DATABASE.execute(
                "insert into scope_organization values (?, ?, ?, ?, 'GRASSROOTS_UNION', 'ESTABLISHED')",
                newcomer,
                city.west,
                city.path(city.west) + "7/",
                "新成立工会");
        rebuilding();
        refused(as(admin)
                .body(Map.of("roundId", round, "organizationId", newcomer))
                .post("/assessments"));
        assertThat(City.DATABASE.number("select count(*) from assessment where organization_id = ?", newcomer))
                .isZero();
    }

    @Test
    void noRoundIsOpenedWhileOrganisationsAreRebuilt() {
        String standard = Rounds.published(admin, city.federation, Rounds.content());
        rebuilding();
        refused(as(admin).body(Rounds.round(city.federation, standard, 2026)).post("/rounds"));
    }

    private static void rebuilding() {
        City.DATABASE.execute("insert into replica_rebuild (consumer_group, started_at) values (?, now())", GROUP);
    }

    private Response post(String step) {
        return as(admin).body(Map.of()).post("/assessments/" + assessment + "/" + step);
    }

    private static void refused(Response response) {
        response.then().statusCode(503).body("code", equalTo("operations.rebuild-under-way"));
    }
}
