package org.staffhome.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.welfare.WelfareCity.FEDERATION;
import static org.staffhome.welfare.WelfareCity.UNION;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.CapturedEvent;
import org.staffhome.testkit.ContractCheck;
import org.staffhome.testkit.EventCapture;
import org.staffhome.welfare.WelfareCity.Resident;

/** What this service really publishes, read from the broker and held against the published language. */
@QuarkusTest
class WelfareEventsTest extends WelfareTest {

    private static final String TOPIC = "staffhome.welfare.events.v1";

    @Test
    void everyEventThatIsPublishedObeysItsSchemaAndTellsNothingOfPersons() {
        try (EventCapture capture = EventCapture.fromNow(TOPIC)) {
            Resident head = WelfareCity.resident(UNION, cipher);
            UUID household = registered(household(head, WelfareCity.resident(UNION, cipher)));
            for (String stage : List.of("KNOWN", "TRACKED")) {
                as(officer, "/households/" + household)
                        .body(Map.of("stage", stage))
                        .post("/households/{id}/stage", household)
                        .then()
                        .statusCode(200);
            }
            UUID account = fund(FEDERATION, "UPPER_UNION", "WARMTH", 1_000_000);
            UUID application = applied(household, programme(account, "WARMTH"), 123_400);
            approved(application);
            paid(application);
            String entry = as(officer).get("/applications/{id}", application).path("payment.entryId");
            reverse(entry);
            reverse(DATABASE.rows(
                            "select id from ledger_entry where fund_account_id = ? and kind = 'RECEIPT'"
                                    + " and not exists (select from ledger_entry r where r.reverses_id = ledger_entry.id)"
                                    + " order by number limit 1",
                            fund(FEDERATION, "UPPER_UNION", "STUDY", 777))
                    .get(0)
                    .get("id")
                    .toString());
            as(officer, "/households/" + household)
                    .body(Map.of("incomes", List.of(), "means", means(0)))
                    .post("/households/{id}/assessments", household)
                    .then()
                    .statusCode(200);

            CapturedEvent last = capture.await("welfare.household.tier-changed.v1", household);
            assertThat(last.data().path("tier").asText()).isEqualTo("RELATIVE");
            capture.await("welfare.receipt.reversed.v1");
            capture.await("welfare.aid.returned.v1");
            capture.await("welfare.aid.approved.v1", application);
            List<CapturedEvent> events = capture.all();
            events.forEach(ContractCheck::check);
            assertThat(events.stream().map(CapturedEvent::type).collect(Collectors.toSet()))
                    .containsAll(ContractCheck.types("welfare"));
            String all = events.toString();
            assertThat(all)
                    .doesNotContain(head.person().idNumber())
                    .doesNotContain(head.person().name());
        }
    }

    @Test
    void paymentsTellRunningTotalsOfTheirOrganisationInOneOrder() {
        UUID programme = programme(fund(FEDERATION, "UPPER_UNION", "LIVING", 1_000_000), "LIVING");
        List<UUID> applications =
                List.of(applied(registered(UNION), programme, 1_000), applied(registered(UNION), programme, 2_000));
        applications.forEach(this::publicised);
        afterPublicity();
        applications.forEach(application -> step(approver, application, "approval"));
        try (EventCapture capture = EventCapture.fromNow(TOPIC)) {
            applications.forEach(this::paid);
            List<CapturedEvent> paid = capture.await(event -> event.type().equals("welfare.aid.paid.v1"), 2);
            CapturedEvent first = paid.get(0);
            CapturedEvent second = paid.get(1);
            assertThat(second.key()).isEqualTo(first.key());
            assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
            assertThat(second.data().path("yearTotalFen").asLong()
                            - first.data().path("yearTotalFen").asLong())
                    .isEqualTo(2_000);
            assertThat(second.data().path("yearPersons").asInt()
                            - first.data().path("yearPersons").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void samplesObeyTheirSchemas() {
        Map<String, com.fasterxml.jackson.databind.JsonNode> samples = ContractCheck.samples("welfare");
        assertThat(samples.keySet()).containsExactlyElementsOf(ContractCheck.types("welfare"));
        samples.forEach(ContractCheck::check);
    }

    private void reverse(String entry) {
        as(treasurer)
                .body(Map.of("reason", "银行退票"))
                .post("/entries/{id}/reversal", entry)
                .then()
                .statusCode(201);
    }
}
