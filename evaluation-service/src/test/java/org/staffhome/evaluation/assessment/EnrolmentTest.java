package org.staffhome.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.evaluation.scene.City;
import org.staffhome.evaluation.scene.EvaluationTest;
import org.staffhome.evaluation.scene.Rounds;
import org.staffhome.platform.id.Ids;

/** Which unions are taken into which rounds. */
@QuarkusTest
class EnrolmentTest extends EvaluationTest {
    private static final long LONG_ENOUGH_MILLIS = 1_500;

    private final City city = City.build();
    private final String admin = City.subjectWith("FEDERATION_ADMIN", city.federation);
    private String standard;
    private String round;

    @BeforeEach
    void anOpenRound() {
        standard = Rounds.published(admin, city.federation, Rounds.content());
        round = Rounds.open(admin, city.federation, standard);
    }

    @Test
    void aUnionThatCameLaterIsTakenIn() {
        UUID newcomer = newcomer(city.west, "ESTABLISHED");
        enrol(round, newcomer)
                .then()
                .statusCode(201)
                .body("organizationId", equalTo(newcomer.toString()))
                .body("lines", hasSize(4));
        refused(enrol(round, City.build().one), 404, "organization.unknown");
        refused(enrol(round, city.one), 409, "assessment.enrolled-already");
        refused(enrol(round, city.east), 422, "assessment.not-in-scope-of-round");
    }

    @Test
    void aUnionThatIsNotEstablishedIsNotTakenIn() {
        for (String state : new String[] {"PREPARING", "REFUSED", "DISSOLVED"}) {
            refused(enrol(round, newcomer(city.west, state)), 422, "assessment.not-in-scope-of-round");
        }
    }

    @Test
    void aUnionIsNotTakenInAfterSelfAssessment() {
        clock.set(clock.today().plusDays(11));
        refused(enrol(round, newcomer(city.west, "ESTABLISHED")), 409, "assessment.step-is-over");
    }

    @Test
    void aRoundThatClosesAtThisMomentTakesNobodyIn() throws Exception {
        UUID newcomer = newcomer(city.west, "ESTABLISHED");
        CompletableFuture<Response> enrolling;
        try (Connection closing = City.DATABASE.superuser()) {
            closing.setAutoCommit(false);
            try (PreparedStatement close = closing.prepareStatement(
                    "update assessment_round set state = 'CLOSED', closed_at = now() where id = ?")) {
                close.setObject(1, UUID.fromString(round));
                close.executeUpdate();
            }
            enrolling = CompletableFuture.supplyAsync(() -> enrol(round, newcomer));
            TimeUnit.MILLISECONDS.sleep(LONG_ENOUGH_MILLIS);
            closing.commit();
        }
        refused(enrolling.get(20, TimeUnit.SECONDS), 422, "assessment.not-in-scope-of-round");
        assertThat(City.DATABASE.number("select count(*) from assessment where organization_id = ?", newcomer))
                .isZero();
    }

    @Test
    void aUnionIsInOneOpenRoundOfAYearAndStandard() {
        refused(open(city.federation, standard, 2026), 409, "round.unions-in-another-round");
        refused(open(city.west, standard, 2026), 409, "round.unions-in-another-round");
        assertThat(open(city.federation, standard, 2027).statusCode()).isEqualTo(201);
        String other = Rounds.published(admin, city.federation, Rounds.content());
        assertThat(open(city.federation, other, 2026).statusCode()).isEqualTo(201);
    }

    @Test
    void anotherVersionOfTheSameStandardIsNoOtherStandard() {
        String next = as(admin)
                .post("/standards/" + standard + "/next-version")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(admin).post("/standards/" + next + "/publish").then().statusCode(200);
        refused(open(city.federation, next, 2026), 409, "round.unions-in-another-round");
    }

    @Test
    void aUnionIsNotTakenIntoASecondRoundLater() {
        UUID newcomer = newcomer(city.federation, "ESTABLISHED");
        String districtStandard = Rounds.published(admin, city.federation, Rounds.content());
        String first = Rounds.open(admin, city.east, districtStandard);
        String second = Rounds.open(admin, city.west, districtStandard);
        City.DATABASE.execute(
                "update scope_organization set org_path = ? where organization_id = ?",
                city.path(city.east) + "8/",
                newcomer);
        assertThat(enrol(first, newcomer).statusCode()).isEqualTo(201);
        City.DATABASE.execute(
                "update scope_organization set org_path = ? where organization_id = ?",
                city.path(city.west) + "8/",
                newcomer);
        refused(enrol(second, newcomer), 409, "assessment.in-another-round");
    }

    private Response open(UUID organizer, String by, int year) {
        return as(admin).body(Rounds.round(organizer, by, year)).post("/rounds");
    }

    private Response enrol(String into, UUID union) {
        return as(admin).body(Map.of("roundId", into, "organizationId", union)).post("/assessments");
    }

    private static void refused(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }

    private UUID newcomer(UUID above, String state) {
        UUID id = Ids.next();
        City.DATABASE.execute(
                "insert into scope_organization values (?, ?, ?, ?, 'GRASSROOTS_UNION', ?)",
                id,
                above,
                city.path(above) + (id.getLeastSignificantBits() & 0xffffff) + "/",
                "新成立工会",
                state);
        return id;
    }
}
