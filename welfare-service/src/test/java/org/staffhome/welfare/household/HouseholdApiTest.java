package org.staffhome.welfare.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.staffhome.welfare.WelfareCity.FEDERATION;
import static org.staffhome.welfare.WelfareCity.UNION;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.TestPeople;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareCity.Resident;
import org.staffhome.welfare.WelfareTest;

/** Dossiers over HTTP. */
@QuarkusTest
class HouseholdApiTest extends WelfareTest {

    @Test
    void aRegisteredHouseholdHasItsTierAndItsSheetAtOnce() {
        UUID id = registered(UNION);
        as(officer)
                .get("/households/{id}", id)
                .then()
                .statusCode(200)
                .body("tier", equalTo("DEEP"))
                .body("stage", equalTo("APPEARED"))
                .body("sheetNumber", is(1))
                .body("persons.relation", contains("HEAD", "CHILD"));
        as(officer)
                .get("/households/{id}/decision-sheet?purpose=REVIEW", id)
                .then()
                .statusCode(200)
                .body("reason", equalTo("BELOW_LINE"))
                .body("inputs.persons", is(2))
                .body("inputs.annualIncomeFen", is(3_000_000))
                .body("result.rigidSpendingFen", is(1_200_000))
                .body("result.perHeadMonthFen", is(75_000))
                .body("rules.code", hasItem("welfare.living-line"))
                .body("rules.legalBasis", org.hamcrest.Matchers.everyItem(notNullValue()));
    }

    @Test
    void whoMayNotDiscloseADossierGetsNoAmountsOfItsSheetEither() {
        UUID id = registered(UNION);
        for (String role : List.of("AUDITOR", "UNION_CHAIR")) {
            String reader = WelfareCity.officer(role, UNION);
            as(reader).get("/households/{id}/decision-sheet", id).then().statusCode(200);
            as(reader)
                    .get("/households/{id}/decision-sheet?purpose=AUDIT", id)
                    .then()
                    .statusCode(403)
                    .body("permission", equalTo("household.disclose"));
        }
        assertThat(DATABASE.number(
                        "select count(*) from audit_entry where action = 'household.decision-sheet.disclose'"
                                + " and object_id = ?",
                        id.toString()))
                .isZero();
    }

    @Test
    void withoutAPurposeASheetShowsNoAmounts() {
        UUID id = registered(UNION);
        as(officer)
                .get("/households/{id}/decision-sheet", id)
                .then()
                .statusCode(200)
                .body("tier", equalTo("DEEP"))
                .body("inputs", nullValue())
                .body("result", nullValue())
                .body("rules", hasSize(8));
    }

    @Test
    void aDecisionReplayedAfterTheRulesChangedIsIdentical() {
        UUID id = registered(UNION);
        newLivingLine(10_000);
        try {
            as(officer)
                    .post("/households/{id}/decision-sheet/replay", id)
                    .then()
                    .statusCode(200)
                    .body("identical", is(true))
                    .body("tierThen", equalTo("DEEP"))
                    .body("tierNow", equalTo("DEEP"));
            as(officer, "/households/" + id)
                    .body(Map.of("incomes", List.of(), "means", means(1_200_000)))
                    .post("/households/{id}/assessments", id)
                    .then()
                    .statusCode(200)
                    .body("tier", equalTo("NONE"))
                    .body("sheetNumber", is(2));
            as(officer, "/households/" + id)
                    .post("/households/{id}/decision-sheet/replay?number=1", id)
                    .then()
                    .body("identical", is(true))
                    .body("tierNow", equalTo("DEEP"));
            as(officer, "/households/" + id)
                    .post("/households/{id}/decision-sheet/replay?number=2", id)
                    .then()
                    .body("identical", is(true))
                    .body("tierNow", equalTo("NONE"));
        } finally {
            DATABASE.execute("delete from rule_version where legal_basis = '测试'");
        }
    }

    private static void newLivingLine(long fen) {
        DATABASE.execute(
                "insert into rule_version (code, organization_id, org_path, effective_from, value, legal_basis,"
                        + " confidence, created_by) values ('welfare.living-line', ?, ?, '2021-01-01', ?::jsonb, '测试',"
                        + " 'C', 'test')",
                UNION.id(),
                UNION.path(),
                "{\"fenPerMonth\": " + fen + "}");
    }

    @Test
    void aHouseholdWithoutAResponsibleCadreIsRefused() {
        Map<String, Object> body = household(WelfareCity.resident(UNION, cipher), WelfareCity.resident(UNION, cipher));
        body.put("responsibleMemberId", null);
        as(officer)
                .body(body)
                .post("/households")
                .then()
                .statusCode(422)
                .body("code", equalTo("household.cadre-missing"))
                .body("violations.pointer", contains("/responsibleMemberId"));
    }

    @Test
    void anIdentityNumberWithAWrongCheckDigitIsRefusedAndNotRepeated() {
        Resident head = WelfareCity.resident(UNION, cipher);
        Map<String, Object> body = household(head, WelfareCity.resident(UNION, cipher));
        String wrong = TestPeople.wrongCheckDigit(head.person().idNumber());
        body.put("head", Map.of("idNumber", wrong, "annualIncomeFen", 0));
        String answer = as(officer)
                .body(body)
                .post("/households")
                .then()
                .statusCode(422)
                .body("code", equalTo("household.id-number-invalid"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(wrong);
    }

    @Test
    void aCodeThatTheRulebookDoesNotKnowIsRefused() {
        Map<String, Object> body = household(WelfareCity.resident(UNION, cipher), WelfareCity.resident(UNION, cipher));
        Map<String, Object> means = means(0);
        means.put("events", List.of("EARTHQUAK"));
        body.put("means", means);
        as(officer)
                .body(body)
                .post("/households")
                .then()
                .statusCode(422)
                .body("code", equalTo("decision.code-unknown"));
    }

    @Test
    void aSkippedStageIsRefused() {
        UUID id = registered(UNION);
        as(officer, "/households/" + id)
                .body(Map.of("stage", "TRACKED"))
                .post("/households/{id}/stage", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("household.stage-skipped"));
        as(officer, "/households/" + id)
                .body(Map.of("stage", "KNOWN"))
                .post("/households/{id}/stage", id)
                .then()
                .statusCode(200)
                .body("stages.stage", contains("APPEARED", "KNOWN"));
    }

    @Test
    void whatIsSensitiveIsSealedInTheDatabaseAndMaskedInAnswers() {
        Resident head = WelfareCity.resident(UNION, cipher);
        UUID id = registered(household(head, WelfareCity.resident(UNION, cipher)));
        String stored = DATABASE.rows("select * from household_person where household_id = ?", id)
                + DATABASE.rows("select * from household where id = ?", id).toString()
                + DATABASE.rows("select * from decision_sheet where household_id = ?", id);
        String shown = as(officer).get("/households/{id}", id).asString()
                + as(officer).get("/households?limit=500").asString();
        for (String secret : List.of(head.person().idNumber(), head.person().name(), "慢性病", "3000000")) {
            assertThat(stored).doesNotContain(secret);
            assertThat(shown).doesNotContain(secret);
        }
    }

    @Test
    void sensitiveFieldsAreShownForAPurposeAndTheViewIsRecorded() {
        Resident head = WelfareCity.resident(UNION, cipher);
        UUID id = registered(household(head, WelfareCity.resident(UNION, cipher)));
        as(officer)
                .body(Map.of())
                .post("/households/{id}/disclosures", id)
                .then()
                .statusCode(400);
        as(officer)
                .body(Map.of("purpose", "VISIT", "note", "入户核对"))
                .post("/households/{id}/disclosures", id)
                .then()
                .statusCode(200)
                .body("persons[0].idNumber", equalTo(head.person().idNumber()))
                .body("persons[0].name", equalTo(head.person().name()));
        List<Map<String, Object>> audit = DATABASE.rows(
                "select subject, member_id, purpose from audit_entry where action = 'household.disclose' and object_id = ?",
                id.toString());
        assertThat(audit).hasSize(1);
        assertThat(audit.get(0))
                .containsEntry("subject", officer)
                .containsEntry("member_id", head.memberId())
                .containsEntry("purpose", "VISIT: 入户核对");
        String auditor = WelfareCity.officer("AUDITOR", FEDERATION);
        as(auditor)
                .body(Map.of("purpose", "AUDIT"))
                .post("/households/{id}/disclosures", id)
                .then()
                .statusCode(403);
    }

    @Test
    void anotherCadreIsNamedUnderTheVersionThatWasRead() {
        UUID id = registered(UNION);
        String tag = as(officer).get("/households/{id}", id).header("ETag");
        Map<String, Object> body = Map.of(
                "responsibleMemberId",
                WelfareCity.resident(UNION, cipher).memberId().toString());
        as(officer).body(body).put("/households/{id}/responsible", id).then().statusCode(428);
        as(officer)
                .header("If-Match", tag)
                .body(body)
                .put("/households/{id}/responsible", id)
                .then()
                .statusCode(200);
        as(officer)
                .header("If-Match", tag)
                .body(body)
                .put("/households/{id}/responsible", id)
                .then()
                .statusCode(412);
    }
}
