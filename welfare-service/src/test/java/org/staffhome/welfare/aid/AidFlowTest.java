package org.staffhome.welfare.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.staffhome.welfare.WelfareCity.FEDERATION;
import static org.staffhome.welfare.WelfareCity.UNION;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareTest;

/** The way of an application from the first word to the money and back. */
@QuarkusTest
class AidFlowTest extends WelfareTest {

    @Test
    void anApplicationGoesFromAppliedToFollowedUpAndItsMoneyIsTraced() {
        UUID account = fund(FEDERATION, "FISCAL", "WARMTH", 10_000_000);
        UUID household = registered(UNION);
        UUID application = applied(household, programme(account, "WARMTH"), 150_000);

        approved(application);
        as(treasurer).get("/accounts/{id}", account).then().body("committedFen", is(150_000));
        paid(application);
        step(officer, application, "follow-up");

        String entry = as(officer)
                .get("/applications/{id}", application)
                .then()
                .statusCode(200)
                .body("state", equalTo("FOLLOWED_UP"))
                .body("approvedFen", is(150_000))
                .body("publicity.until", equalTo("2026-03-09"))
                .body(
                        "steps.act",
                        contains(
                                "APPLIED",
                                "VERIFIED",
                                "VISITED",
                                "REVIEWED",
                                "PUBLICISED",
                                "APPROVED",
                                "PAID",
                                "FOLLOWED_UP"))
                .extract()
                .path("payment.entryId");
        as(treasurer)
                .get("/entries/{id}/trace", entry)
                .then()
                .statusCode(200)
                .body("applicationId", equalTo(application.toString()))
                .body("parts.amountFen.sum()", is(150_000));
    }

    @Test
    void anApprovalBeforePublicityEndedIsRefused() {
        UUID application = applied(
                registered(UNION), programme(fund(FEDERATION, "FISCAL", "LIVING", 10_000_000), "LIVING"), 100_000);
        publicised(application);
        clock.set(MONDAY.plusDays(7));
        as(approver, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/approval", application)
                .then()
                .statusCode(422)
                .body("code", equalTo("aid.publicity-not-ended"));
    }

    @Test
    void whoAppliedCannotApproveAndWhoApprovedCannotPay() {
        String all = WelfareCity.officer("FEDERATION_ADMIN", FEDERATION);
        UUID application =
                applied(registered(UNION), programme(fund(FEDERATION, "OWN", "LIVING", 10_000_000), "LIVING"), 100_000);
        step(all, application, "verification");
        step(officer, application, "visit");
        as(all, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/review", application)
                .then()
                .statusCode(403)
                .body("code", equalTo("duty.same-person"));
        step(approver, application, "review");
        step(officer, application, "publicity");
        afterPublicity();
        as(all, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/approval", application)
                .then()
                .statusCode(403)
                .body("code", equalTo("duty.same-person"));
        String other = WelfareCity.officer("FEDERATION_ADMIN", FEDERATION);
        step(other, application, "approval");
        as(other, "/applications/" + application)
                .body(payment())
                .post("/applications/{id}/payment", application)
                .then()
                .statusCode(403)
                .body("code", equalTo("duty.same-person"));
        paid(application);
    }

    @Test
    void aPaymentAboveTheAccountIsRefusedAtApproval() {
        UUID account = fund(FEDERATION, "DONATION", "MEDICAL", 90_000);
        UUID application = applied(registered(UNION), programme(account, "MEDICAL"), 100_000);
        publicised(application);
        afterPublicity();
        as(approver, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/approval", application)
                .then()
                .statusCode(422)
                .body("code", equalTo("ledger.not-enough"));
        as(officer).get("/applications/{id}", application).then().body("state", equalTo("PUBLICISED"));
    }

    @Test
    void aReversedPaymentReopensTheApprovalAndCanBePaidAgain() {
        UUID account = fund(FEDERATION, "FISCAL", "STUDY", 10_000_000);
        UUID application = applied(registered(UNION), programme(account, "STUDY"), 100_000);
        approved(application);
        paid(application);
        String entry = as(officer).get("/applications/{id}", application).path("payment.entryId");
        as(treasurer)
                .body(Map.of("reason", "银行退票"))
                .post("/entries/{id}/reversal", entry)
                .then()
                .statusCode(201)
                .body("reversesId", equalTo(entry));
        as(officer)
                .get("/applications/{id}", application)
                .then()
                .body("state", equalTo("APPROVED"))
                .body("payment", nullValue());
        as(treasurer)
                .body(Map.of("reason", "再冲一次"))
                .post("/entries/{id}/reversal", entry)
                .then()
                .statusCode(409)
                .body("code", equalTo("ledger.already-reversed"));
        paid(application);
        as(officer).get("/applications/{id}", application).then().body("payment.entryId", not(equalTo(entry)));
    }

    @Test
    void aRejectionAfterApprovalReleasesTheMoney() {
        UUID account = fund(FEDERATION, "MATCHING", "OTHER", 200_000);
        UUID application = applied(registered(UNION), programme(account, "OTHER"), 100_000);
        approved(application);
        as(approver, "/applications/" + application)
                .body(Map.of("reason", "情况变化"))
                .post("/applications/{id}/rejection", application)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        as(treasurer)
                .get("/accounts/{id}", account)
                .then()
                .body("balanceFen", is(200_000))
                .body("committedFen", is(0));
    }

    @Test
    void publicityShowsTheLeastDataAndWithdrawsItself() {
        UUID application = applied(
                registered(UNION), programme(fund(FEDERATION, "FISCAL", "ACCIDENT", 10_000_000), "ACCIDENT"), 100_000);
        publicised(application);
        String path = "items.find { it.id == '%s' }".formatted(application);
        Map<String, Object> shown = as(officer).get("/publicities?limit=500").path(path);
        assertThat(shown.keySet())
                .containsExactlyInAnyOrder("id", "name", "organizationName", "programmeName", "kind", "from", "until");
        assertThat((String) shown.get("name")).endsWith("*");
        afterPublicity();
        as(officer).get("/publicities?limit=500").then().body("items.id", not(hasItem(application.toString())));
    }

    @Test
    void publicityWithoutConsentIsRefused() {
        Map<String, Object> body = application(
                registered(UNION), programme(fund(FEDERATION, "FISCAL", "LEGAL", 10_000_000), "LEGAL"), 100_000);
        body.remove("consentOn");
        body.remove("consentForm");
        UUID application = id(as(officer)
                .body(body)
                .post("/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        step(officer, application, "verification");
        step(officer, application, "visit");
        step(approver, application, "review");
        as(officer, "/applications/" + application)
                .body(Map.of())
                .post("/applications/{id}/publicity", application)
                .then()
                .statusCode(422)
                .body("code", equalTo("aid.consent-missing"))
                .body("legalBasis", notNullValue());
    }

    @Test
    void aDayOfConsentWithoutItsFormIsRefused() {
        Map<String, Object> body = application(
                registered(UNION), programme(fund(FEDERATION, "FISCAL", "LEGAL", 10_000_000), "LEGAL"), 100_000);
        body.remove("consentForm");
        as(officer).body(body).post("/applications").then().statusCode(400).body("code", equalTo("request.invalid"));
    }

    @Test
    void whoeverDecidesNamesTheVersionHeRead() {
        UUID application =
                applied(registered(UNION), programme(fund(FEDERATION, "OWN", "OTHER", 1_000_000), "OTHER"), 100);
        String read = etag("/applications/" + application);
        as(officer)
                .body(Map.of())
                .post("/applications/{id}/verification", application)
                .then()
                .statusCode(428);
        String verified = as(officer)
                .header("If-Match", read)
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of())
                .post("/applications/{id}/verification", application)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(verified).isNotEqualTo(read).isEqualTo(etag("/applications/" + application));
        as(officer)
                .header("If-Match", read)
                .body(Map.of())
                .post("/applications/{id}/visit", application)
                .then()
                .statusCode(412);
        as(officer).get("/applications/{id}", application).then().body("state", equalTo("VERIFIED"));
    }
}
