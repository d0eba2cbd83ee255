package org.staffhome.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.staffhome.welfare.WelfareCity.EAST;
import static org.staffhome.welfare.WelfareCity.FEDERATION;
import static org.staffhome.welfare.WelfareCity.OTHER_UNION;
import static org.staffhome.welfare.WelfareCity.WEST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.crypto.TopicCipher;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.Events;
import org.staffhome.testkit.TestCity;
import org.staffhome.testkit.Tokens;
import org.staffhome.welfare.WelfareCity.Place;
import org.staffhome.welfare.WelfareCity.Resident;

/** What becomes of a dossier when its head or its responsible cadre leaves the union or is transferred. */
@QuarkusTest
class MemberMovesTest extends WelfareTest {

    private static final String LEFT = "membership.member.left.v1";
    private static final String STATE = "staffhome.membership.member.state.v1";
    /** A union of the eastern district that no other test fills with work. */
    private static final Place SISTER = WelfareCity.place(TestCity.SISTER);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    TopicCipher topicCipher;

    @Test
    void aHeadWhoLeftMakesAReviewDueAndNoAidUntilTheTierIsDecidedAnew() {
        Resident head = WelfareCity.resident(SISTER, cipher);
        UUID household = registered(household(head, WelfareCity.resident(SISTER, cipher)));
        UUID programme = programme(fund(FEDERATION, "OWN", "LIVING", 1_000_000), "LIVING");

        left(head, "DECEASED");
        awaitDue(household, "assessment_due", "HEAD_DECEASED");

        String local = WelfareCity.officer("WELFARE_OFFICER", SISTER);
        assertThat(todos(local)).contains("household-assessment:" + household);
        assertThat(todos(WelfareCity.officer("WELFARE_OFFICER", WEST)))
                .doesNotContain("household-assessment:" + household);
        as(officer).get("/households/{id}", household).then().body("assessmentDue", equalTo("HEAD_DECEASED"));
        as(officer)
                .body(application(household, programme, 100))
                .post("/applications")
                .then()
                .statusCode(409)
                .body("code", equalTo("household.review-due"));

        as(local, "/households/" + household)
                .body(Map.of("incomes", List.of(), "means", means(1_200_000)))
                .post("/households/{id}/assessments", household)
                .then()
                .statusCode(200)
                .body("assessmentDue", nullValue());
        assertThat(todos(local)).doesNotContain("household-assessment:" + household);
        applied(household, programme, 100);
    }

    @Test
    void anApprovalWaitsForTheReviewToo() {
        Resident head = WelfareCity.resident(SISTER, cipher);
        UUID household = registered(household(head, WelfareCity.resident(SISTER, cipher)));
        UUID application = applied(household, programme(fund(FEDERATION, "OWN", "LIVING", 1_000), "LIVING"), 100);
        publicised(application);
        afterPublicity();
        left(head, "LEFT");
        awaitDue(household, "assessment_due", "HEAD_LEFT");
        as(approver, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/approval", application)
                .then()
                .statusCode(409)
                .body("code", equalTo("household.review-due"));
    }

    @Test
    void aCadreWhoLeftIsToBeReplacedByAMember() {
        Resident cadre = WelfareCity.resident(SISTER, cipher);
        UUID household = registered(household(WelfareCity.resident(SISTER, cipher), cadre));
        left(cadre, "LEFT");
        awaitDue(household, "cadre_due", "CADRE_LEFT");
        assertThat(todos(WelfareCity.officer("WELFARE_OFFICER", SISTER))).contains("household-cadre:" + household);
        DATABASE.execute("update member set status = 'LEFT' where id = ?", cadre.memberId());

        name(cadre, household).statusCode(422).body("code", equalTo("household.cadre-unknown"));
        name(WelfareCity.resident(SISTER, cipher), household).statusCode(200).body("cadreDue", nullValue());
        assertThat(todos(WelfareCity.officer("WELFARE_OFFICER", SISTER)))
                .doesNotContain("household-cadre:" + household);
    }

    @Test
    void aDossierGoesWithItsHeadAndSoDoesWhatIsUnderWay() {
        Resident head = WelfareCity.resident(SISTER, cipher);
        UUID household = registered(household(head, WelfareCity.resident(SISTER, cipher)));
        UUID account = fund(FEDERATION, "OWN", "GENERAL", 1_000_000);
        UUID paid = applied(household, programme(account, "LIVING"), 100);
        approved(paid);
        paid(paid);
        clock.set(MONDAY);
        UUID underWay = applied(household, programme(account, "MEDICAL"), 100);
        publicised(underWay);
        String east = WelfareCity.officer("WELFARE_OFFICER", EAST);
        String west = WelfareCity.officer("WELFARE_OFFICER", WEST);

        transferred(head, OTHER_UNION, 2);
        await().atMost(LIMIT).until(() -> organizationOf("household", household).equals(OTHER_UNION.id()));

        as(east).get("/households/{id}", household).then().statusCode(404);
        as(west).get("/households/{id}", household)
                .then()
                .statusCode(200)
                .body("organizationId", equalTo(OTHER_UNION.id().toString()))
                .body("persons.size()", equalTo(2))
                .body("cadreDue", equalTo("HEAD_MOVED"));
        as(west).get("/households/{id}/decision-sheet", household).then().statusCode(200);
        as(west).get("/applications/{id}", underWay).then().statusCode(200).body("steps.size()", equalTo(5));
        as(east).get("/applications/{id}", underWay).then().statusCode(404);
        as(east).get("/applications/{id}", paid).then().statusCode(200);
        as(west).get("/applications/{id}", paid).then().statusCode(404);
        assertThat(todos(west)).contains("household-cadre:" + household);

        name(WelfareCity.resident(OTHER_UNION, cipher), household).statusCode(200);
        afterPublicity();
        step(approver, underWay, "approval");
    }

    @Test
    void aReplayOfTheLogMovesNothingAndMakesNothingDueAgain() {
        Resident head = WelfareCity.resident(SISTER, cipher);
        UUID household = registered(household(head, WelfareCity.resident(FEDERATION, cipher)));
        transferred(head, OTHER_UNION, 1);
        transferred(head, EAST, 2);
        transferred(head, OTHER_UNION, 3);
        await().atMost(LIMIT)
                .until(() -> DATABASE.number("select head_sequence from household where id = ?", household) == 3);
        left(head, "LEFT");
        awaitDue(household, "assessment_due", "HEAD_LEFT");
        as(officer, "/households/" + household)
                .body(Map.of("incomes", List.of(), "means", means(0)))
                .post("/households/{id}/assessments", household)
                .then()
                .statusCode(200);
        Map<String, Object> before = row(household);
        assertThat(before).containsEntry("organization_id", OTHER_UNION.id()).containsEntry("cadre_due", null);

        as(Tokens.BOOTSTRAP_SUBJECT).post("/operations/replica-rebuilds").then().statusCode(202);
        await().atMost(LIMIT).until(() -> as(Tokens.BOOTSTRAP_SUBJECT)
                .get("/operations/replica-rebuilds/last")
                .path("state")
                .equals("DONE"));
        await().atMost(LIMIT)
                .until(() ->
                        DATABASE.number("select count(*) from member where id = ? and sequence = 3", head.memberId())
                                == 1);
        WelfareCity.build();

        assertThat(row(household)).isEqualTo(before);
    }

    private ValidatableResponse name(Resident cadre, UUID household) {
        return as(officer, "/households/" + household)
                .body(Map.of("responsibleMemberId", cadre.memberId().toString()))
                .put("/households/{id}/responsible", household)
                .then();
    }

    private static void left(Resident member, String status) {
        ObjectNode data = ContractCheck.sample(LEFT).deepCopy();
        data.put("memberId", member.memberId().toString());
        data.put("organizationId", member.place().id().toString());
        data.put("path", member.place().path());
        data.put("status", status);
        Events.send(LEFT, member.memberId(), 1, data);
    }

    private void transferred(Resident member, Place to, long sequence) {
        ObjectNode state = ContractCheck.sample("membership.member.state.v1").deepCopy();
        state.put("memberId", member.memberId().toString());
        state.put("organizationId", to.id().toString());
        state.put("path", to.path());
        state.put(
                "name",
                topicCipher.seal(
                        STATE, member.memberId(), "name", member.person().name()));
        Events.state("membership", "member", member.memberId(), sequence, state);
    }

    private static void awaitDue(UUID household, String column, String reason) {
        await().atMost(LIMIT).until(() -> reason.equals(row(household).get(column)));
    }

    private static Map<String, Object> row(UUID household) {
        return DATABASE.rows("select * from household where id = ?", household).get(0);
    }

    private static Object organizationOf(String table, UUID id) {
        return DATABASE.rows("select organization_id from " + table + " where id = ?", id)
                .get(0)
                .get("organization_id");
    }

    private static List<String> todos(String subject) {
        return as(subject)
                .get("/todos?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
