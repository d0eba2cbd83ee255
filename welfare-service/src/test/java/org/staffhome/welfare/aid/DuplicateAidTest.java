package org.staffhome.welfare.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.welfare.WelfareCity.EAST;
import static org.staffhome.welfare.WelfareCity.FEDERATION;
import static org.staffhome.welfare.WelfareCity.OTHER_UNION;
import static org.staffhome.welfare.WelfareCity.UNION;
import static org.staffhome.welfare.WelfareCity.WEST;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareCity.Resident;
import org.staffhome.welfare.WelfareTest;

/** Nobody is aided twice, and nobody learns of the other union's file. */
@QuarkusTest
class DuplicateAidTest extends WelfareTest {

    @Test
    void aSecondAidOfTheSameKindAndYearIsRefusedWhicheverProgrammeItIs() {
        UUID household = registered(UNION);
        UUID first = applied(household, programme(fund(FEDERATION, "FISCAL", "LIVING", 1_000_000), "LIVING"), 100);
        UUID another = programme(fund(EAST, "OWN", "LIVING", 1_000_000), "LIVING");
        Response refused =
                as(officer).body(application(household, another, 100)).post("/applications");
        refused.then().statusCode(409).body("code", equalTo("aid.already-this-year"));
        assertThat(refused.asString()).doesNotContain(first.toString());
    }

    @Test
    void aPersonOnFileElsewhereIsRefusedWithoutShowingWhere() {
        Map<String, Object> known = household(WelfareCity.resident(UNION, cipher), WelfareCity.resident(UNION, cipher));
        UUID file = registered(known);
        Resident head = WelfareCity.resident(OTHER_UNION, cipher);
        Map<String, Object> second = household(head, WelfareCity.resident(OTHER_UNION, cipher));
        second.put("family", known.get("family"));
        String west = WelfareCity.officer("WELFARE_OFFICER", WEST);
        Response refused = as(west).body(second).post("/households");
        refused.then().statusCode(409).body("code", equalTo("household.person-on-file"));
        assertThat(refused.asString())
                .doesNotContain(file.toString())
                .doesNotContain(UNION.id().toString())
                .doesNotContain("东城机械厂工会");
        as(west).get("/households/{id}", file).then().statusCode(404);
    }

    @Test
    void anAidOfAnotherKindOrAfterARejectionIsNoDuplicate() {
        UUID household = registered(UNION);
        UUID living = programme(fund(FEDERATION, "FISCAL", "GENERAL", 1_000_000), "LIVING");
        UUID first = applied(household, living, 100);
        applied(household, programme(fund(FEDERATION, "FISCAL", "GENERAL", 1), "MEDICAL"), 100);
        as(approver, "/applications/" + first)
                .body(Map.of("reason", "材料不实"))
                .post("/applications/{id}/rejection", first)
                .then()
                .statusCode(200);
        applied(household, living, 100);
    }

    @Test
    void ofManyApplicationsAtOnceOneIsTaken() throws Exception {
        UUID household = registered(UNION);
        UUID programme = programme(fund(FEDERATION, "FISCAL", "OTHER", 1_000_000), "OTHER");
        List<Integer> answers = atOnce(16, () -> as(officer)
                .body(application(household, programme, 100))
                .post("/applications")
                .statusCode());
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(15);
    }

    @Test
    void aPaymentRepeatedUnderItsKeyPaysOnce() throws Exception {
        UUID account = fund(FEDERATION, "MATCHING", "MEDICAL", 1_000_000);
        UUID application = applied(registered(UNION), programme(account, "MEDICAL"), 100_000);
        approved(application);
        String key = Ids.next().toString();
        Map<String, Object> payment = payment();
        List<Integer> answers = atOnce(16, () -> as(treasurer, "/applications/" + application)
                .header("Idempotency-Key", key)
                .body(payment)
                .post("/applications/{id}/payment", application)
                .statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(DATABASE.number(
                        "select count(*) from ledger_entry where application_id = ? and kind = 'SETTLE'", application))
                .isEqualTo(1);
        as(treasurer, "/applications/" + application)
                .header("Idempotency-Key", key)
                .body(payment)
                .post("/applications/{id}/payment", application)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("state", equalTo("PAID"));
        as(treasurer, "/applications/" + application)
                .header("Idempotency-Key", key)
                .body(payment())
                .post("/applications/{id}/payment", application)
                .then()
                .statusCode(422)
                .body("code", equalTo("request.idempotency-key-reused"));
    }

    private static <T> List<T> atOnce(int threads, Callable<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                calls.add(call);
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
