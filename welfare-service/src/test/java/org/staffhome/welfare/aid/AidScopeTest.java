package org.staffhome.welfare.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.staffhome.welfare.WelfareCity.EAST;
import static org.staffhome.welfare.WelfareCity.FEDERATION;
import static org.staffhome.welfare.WelfareCity.UNION;
import static org.staffhome.welfare.WelfareCity.WEST;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareCity.Resident;
import org.staffhome.welfare.WelfareTest;

/** Who sees and does what in which organisation. */
@QuarkusTest
class AidScopeTest extends WelfareTest {

    @Test
    void ownAndSubordinateFilesAreSeenAndForeignOnesDoNotExist() {
        UUID household = registered(UNION);
        UUID programme = programme(fund(FEDERATION, "FISCAL", "LIVING", 1_000_000), "LIVING");
        UUID application = applied(household, programme, 100);
        String own = WelfareCity.officer("WELFARE_OFFICER", UNION);
        String above = WelfareCity.officer("WELFARE_OFFICER", EAST);
        String foreign = WelfareCity.officer("WELFARE_OFFICER", WEST);
        for (String path : List.of("/households/" + household, "/applications/" + application)) {
            as(own).get(path).then().statusCode(200);
            as(above).get(path).then().statusCode(200);
            as(foreign).get(path).then().statusCode(404);
        }
        as(foreign).get("/households?limit=500").then().body("items.id", not(hasItem(household.toString())));
        as(foreign).get("/applications?limit=500").then().body("items.id", not(hasItem(application.toString())));
        as(foreign, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/verification", application)
                .then()
                .statusCode(404);
        as(foreign)
                .body(Map.of("purpose", "VISIT"))
                .post("/households/{id}/disclosures", household)
                .then()
                .statusCode(404);
        as(own, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/verification", application)
                .then()
                .statusCode(200);
    }

    @Test
    void aUnionUsesTheProgrammeOfItsFederationAndNotThatOfASisterDistrict() {
        UUID household = registered(UNION);
        UUID upper = programme(fund(FEDERATION, "FISCAL", "STUDY", 1_000_000), "STUDY");
        UUID sister = programme(fund(WEST, "FISCAL", "STUDY", 1_000_000), "STUDY");
        String own = WelfareCity.officer("WELFARE_OFFICER", UNION);
        as(own).body(application(household, sister, 100))
                .post("/applications")
                .then()
                .statusCode(404)
                .body("code", equalTo("programme.unknown"));
        as(own).body(application(household, upper, 100))
                .post("/applications")
                .then()
                .statusCode(201);
        as(own).get("/programmes?limit=500&servingOrganizationId=" + UNION.id())
                .then()
                .statusCode(200)
                .body("items.id", hasItem(upper.toString()))
                .body("items.id", not(hasItem(sister.toString())));
    }

    @Test
    void theMoneyOfTheFederationIsApprovedAndPaidByTheFederation() {
        UUID account = fund(FEDERATION, "FISCAL", "MEDICAL", 1_000_000);
        UUID application = applied(registered(UNION), programme(account, "MEDICAL"), 100);
        publicised(application);
        afterPublicity();
        String district = WelfareCity.officer("WELFARE_APPROVER", EAST);
        as(district, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/approval", application)
                .then()
                .statusCode(403)
                .body("code", equalTo("aid.money-of-another"));
        step(approver, application, "approval");
        as(WelfareCity.officer("TREASURER", EAST), "/applications/" + application)
                .body(payment())
                .post("/applications/{id}/payment", application)
                .then()
                .statusCode(403)
                .body("code", equalTo("aid.money-of-another"));
    }

    @Test
    void aUnionEndsAnApprovedApplicationAndTheFederationsFundHasItsMoneyBack() {
        UUID account = fund(FEDERATION, "FISCAL", "MEDICAL", 1_000_000);
        UUID application = applied(registered(UNION), programme(account, "MEDICAL"), 100);
        publicised(application);
        afterPublicity();
        long before = reserved(account);
        step(approver, application, "approval");
        assertThat(reserved(account)).isEqualTo(before + 100);
        as(WelfareCity.officer("WELFARE_OFFICER", UNION), "/applications/" + application)
                .body(Map.of("reason", "本人撤回申请"))
                .post("/applications/{id}/withdrawal", application)
                .then()
                .statusCode(200);
        assertThat(reserved(account)).isEqualTo(before);
    }

    /** What the fund of an account has promised, in fen. */
    private static long reserved(UUID account) {
        return DATABASE.number(
                "select abs(c.balance_fen) from ledger_account f join ledger_account c"
                        + " using (organization_id, source, earmark) where f.id = ? and c.kind = 'COMMITTED'",
                account);
    }

    @Test
    void nobodyActsOnTheApplicationOfHisOwnHousehold() {
        Resident head = WelfareCity.resident(UNION, cipher);
        UUID household = registered(household(head, WelfareCity.resident(UNION, cipher)));
        UUID application = applied(household, programme(fund(FEDERATION, "OWN", "MEDICAL", 1_000_000), "MEDICAL"), 100);
        String himself = WelfareCity.officer("WELFARE_OFFICER", UNION, head.memberId());
        as(himself, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/verification", application)
                .then()
                .statusCode(403)
                .body("code", equalTo("duty.own-case"));
    }

    @Test
    void aMemberSeesHisOwnDossierAndApplicationsAndNoOthers() {
        Resident head = WelfareCity.resident(UNION, cipher);
        UUID household = registered(household(head, WelfareCity.resident(UNION, cipher)));
        UUID programme = programme(fund(FEDERATION, "OWN", "LIVING", 1_000_000), "LIVING");
        UUID application = applied(household, programme, 100);
        applied(registered(UNION), programme, 100);
        String member = WelfareCity.officer("MEMBER", UNION, head.memberId());
        assertThat(as(member).get("/households/mine").<List<String>>path("items.id"))
                .containsExactly(household.toString());
        assertThat(as(member).get("/applications/mine").<List<String>>path("items.id"))
                .containsExactly(application.toString());
        as(member).get("/households/{id}", household).then().statusCode(403);
        as(member).get("/applications").then().statusCode(403);
    }

    @Test
    void aMemberObjectsToAPublicityOfHisUnionAndPaymentWaitsForTheDecision() {
        UUID application =
                applied(registered(UNION), programme(fund(FEDERATION, "OWN", "STUDY", 1_000_000), "STUDY"), 100);
        publicised(application);
        String neighbour = WelfareCity.officer("MEMBER", UNION);
        String stranger = WelfareCity.officer("MEMBER", WEST);
        as(neighbour).get("/publicities/mine?limit=500").then().body("items.id", hasItem(application.toString()));
        as(stranger).get("/publicities/mine?limit=500").then().body("items.id", not(hasItem(application.toString())));
        as(stranger)
                .body(Map.of("text", "异议"))
                .post("/publicities/{id}/objections", application)
                .then()
                .statusCode(404);
        String objection = as(neighbour)
                .body(Map.of("text", "名下另有住房"))
                .post("/publicities/{id}/objections", application)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        afterPublicity();
        as(approver, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/approval", application)
                .then()
                .statusCode(409)
                .body("code", equalTo("aid.objection-open"));
        as(approver, "/applications/" + application)
                .body(Map.of("decision", "DISMISSED", "grounds", "已出售"))
                .post("/applications/{id}/objections/{objection}/decision", application, objection)
                .then()
                .statusCode(200);
        step(approver, application, "approval");
        assertThat(DATABASE.rows("select text_sealed from aid_objection where id = ?", UUID.fromString(objection))
                        .toString())
                .doesNotContain("住房");
    }

    @Test
    void anObjectionUpheldRejectsTheApplication() {
        UUID application =
                applied(registered(UNION), programme(fund(FEDERATION, "OWN", "OTHER", 1_000_000), "OTHER"), 100);
        approved(application);
        String objection = as(officer)
                .body(Map.of("text", "来信反映收入不实"))
                .post("/applications/{id}/objections", application)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        as(treasurer, "/applications/" + application)
                .body(payment())
                .post("/applications/{id}/payment", application)
                .then()
                .statusCode(409)
                .body("code", equalTo("aid.objection-open"));
        as(approver, "/applications/" + application)
                .body(Map.of("decision", "UPHELD", "grounds", "查证属实"))
                .post("/applications/{id}/objections/{objection}/decision", application, objection)
                .then()
                .statusCode(200);
        as(officer).get("/applications/{id}", application).then().body("state", equalTo("REJECTED"));
        as(officer)
                .get("/applications/{id}/objections", application)
                .then()
                .statusCode(200)
                .body("items.id", contains(objection))
                .body("items[0].text", equalTo("来信反映收入不实"))
                .body("items[0].decision", equalTo("UPHELD"))
                .body("items[0].grounds", equalTo("查证属实"));
        assertThat(DATABASE.number(
                        "select count(*) from ledger_entry where application_id = ? and kind = 'RELEASE'", application))
                .isEqualTo(1);
    }

    @Test
    void whatWaitsIsShownToWhoeverMayDoItAndNotToWhoIsBarred() {
        UUID account = fund(FEDERATION, "OWN", "WARMTH", 1_000_000);
        UUID application = applied(registered(UNION), programme(account, "WARMTH"), 100);
        String todo = "aid-application:" + application;
        String local = WelfareCity.officer("WELFARE_OFFICER", UNION);
        String checker = WelfareCity.officer("WELFARE_APPROVER", FEDERATION);
        assertThat(todos(local)).contains(todo);
        assertThat(todos(checker)).doesNotContain(todo);
        step(officer, application, "verification");
        step(officer, application, "visit");
        assertThat(todos(checker)).contains(todo);
        WelfareCity.grant(officer, "WELFARE_APPROVER", FEDERATION, Ids.next());
        assertThat(todos(officer)).doesNotContain(todo);
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
