package org.staffhome.welfare.fund;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.staffhome.welfare.WelfareCity.OTHER_UNION;
import static org.staffhome.welfare.WelfareCity.UNION;
import static org.staffhome.welfare.WelfareCity.WEST;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.welfare.WelfareCity;
import org.staffhome.welfare.WelfareTest;

/** The ledger over HTTP. */
@QuarkusTest
class LedgerApiTest extends WelfareTest {

    @Test
    void oneDocumentIsBookedOnceAndOnceMoreAfterItsReversal() {
        String document = "SK-" + Ids.next();
        Map<String, Object> receipt = receipt(WEST, "FISCAL", "STUDY", 500, document);
        String entry = as(treasurer)
                .body(receipt)
                .post("/receipts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(treasurer).body(receipt).post("/receipts").then().statusCode(201).body("id", equalTo(entry));
        as(treasurer)
                .body(receipt(WEST, "FISCAL", "STUDY", 501, document))
                .post("/receipts")
                .then()
                .statusCode(409)
                .body("code", equalTo("ledger.key-used"));
        as(treasurer)
                .body(Map.of("reason", "金额录错"))
                .post("/entries/{id}/reversal", entry)
                .then()
                .statusCode(201)
                .body("kind", equalTo("REVERSAL"));
        as(treasurer)
                .body(receipt(WEST, "FISCAL", "STUDY", 501, document))
                .post("/receipts")
                .then()
                .statusCode(201);
        as(treasurer).get("/entries/{id}", entry).then().body("reversedById", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void aNegativeReceiptIsRefused() {
        as(treasurer)
                .body(receipt(WEST, "FISCAL", "STUDY", -500, "SK-" + Ids.next()))
                .post("/receipts")
                .then()
                .statusCode(422)
                .body("code", equalTo("ledger.amount-not-positive"))
                .body("violations.pointer", contains("/amountFen"));
    }

    @Test
    void aReceiptInTheFutureIsRefused() {
        Map<String, Object> receipt = receipt(WEST, "FISCAL", "STUDY", 500, "SK-" + Ids.next());
        receipt.put("receivedOn", MONDAY.plusDays(1).toString());
        as(treasurer)
                .body(receipt)
                .post("/receipts")
                .then()
                .statusCode(422)
                .body("code", equalTo("ledger.date-in-future"));
    }

    @Test
    void aStatementTellsEveryLineWithTheBalanceAfterIt() {
        UUID account = fund(OTHER_UNION, "OWN", "WARMTH", 300);
        as(treasurer)
                .body(receipt(OTHER_UNION, "OWN", "WARMTH", 200, "SK-" + Ids.next()))
                .post("/receipts")
                .then()
                .statusCode(201);
        as(treasurer)
                .get("/accounts/{id}/statement", account)
                .then()
                .statusCode(200)
                .body("items.amountFen", contains(300, 200))
                .body("items.balanceAfterFen", contains(300, 500))
                .body("items.position", contains(1, 2));
        String cursor = as(treasurer)
                .get("/accounts/{id}/statement?limit=1", account)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        as(treasurer)
                .get("/accounts/{id}/statement?limit=1&cursor=" + cursor, account)
                .then()
                .body("items.position", contains(2));
    }

    @Test
    void theTrialBalanceOfTheCityIsZero() {
        fund(UNION, "DONATION", "MEDICAL", 700);
        as(treasurer)
                .get("/trial-balance")
                .then()
                .statusCode(200)
                .body("sumFen", is(0))
                .body("differingAccounts", is(0))
                .body("balanced", is(true));
    }

    @Test
    void aTreasurerSeesAndBooksHisOwnSubtreeAlone() {
        UUID foreign = fund(OTHER_UNION, "FISCAL", "LIVING", 900);
        String east = WelfareCity.officer("TREASURER", WelfareCity.EAST);
        as(east).get("/accounts/{id}", foreign).then().statusCode(404).body("code", equalTo("ledger.account-unknown"));
        as(east).body(receipt(OTHER_UNION, "FISCAL", "LIVING", 900, "SK-" + Ids.next()))
                .post("/receipts")
                .then()
                .statusCode(404)
                .body("code", equalTo("organization.unknown"));
        as(east).body(receipt(UNION, "FISCAL", "LIVING", 900, "SK-" + Ids.next()))
                .post("/receipts")
                .then()
                .statusCode(201);
        as(east).get("/accounts?limit=500")
                .then()
                .body("items.organizationId", everyItem(org.hamcrest.Matchers.in(new String[] {
                    WelfareCity.EAST.id().toString(), UNION.id().toString()
                })));
    }

    @Test
    void anAuditorReadsAndBooksNothing() {
        String auditor = WelfareCity.officer("AUDITOR", WelfareCity.FEDERATION);
        as(auditor).get("/trial-balance").then().statusCode(200);
        as(auditor)
                .body(receipt(WEST, "FISCAL", "STUDY", 500, "SK-" + Ids.next()))
                .post("/receipts")
                .then()
                .statusCode(403);
    }
}
