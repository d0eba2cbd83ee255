package org.staffhome.welfare;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;
import org.staffhome.welfare.WelfareCity.Place;
import org.staffhome.welfare.WelfareCity.Resident;

/** A test of this service on real PostgreSQL and Kafka, with the words that tests of money and aid have in common. */
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "welfare"))
public abstract class WelfareTest {

    protected static final TestDatabase DATABASE = TestDatabase.of("welfare");
    /** A Monday with no holiday near. */
    protected static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Inject
    protected BusinessClock clock;

    @Inject
    protected FieldCipher cipher;

    protected String officer;
    protected String approver;
    protected String treasurer;

    @BeforeAll
    static void city() {
        WelfareCity.build();
    }

    @BeforeEach
    void offices() {
        clock.set(MONDAY);
        officer = WelfareCity.officer("WELFARE_OFFICER", WelfareCity.FEDERATION);
        approver = WelfareCity.officer("WELFARE_APPROVER", WelfareCity.FEDERATION);
        treasurer = WelfareCity.officer("TREASURER", WelfareCity.FEDERATION);
    }

    @AfterEach
    void clockRuns() {
        clock.reset();
    }

    /** A request with a token of this subject. */
    protected static RequestSpecification as(String subject) {
        return given().basePath("/api/welfare/v1")
                .auth()
                .oauth2(Tokens.forSubject(subject))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    /** A request that changes the thing at this path as it is now: it names the version that is read there. */
    protected static RequestSpecification as(String subject, String path) {
        return as(subject).header("If-Match", etag(path));
    }

    protected static String etag(String path) {
        return as(Tokens.BOOTSTRAP_SUBJECT).get(path).header("ETag");
    }

    /** Books money into a fund of its own and returns the FUND account. */
    protected UUID fund(Place place, String source, String earmark, long amountFen) {
        String entry = as(treasurer)
                .body(receipt(place, source, earmark, amountFen, "SK-" + Ids.next()))
                .post("/receipts")
                .then()
                .statusCode(201)
                .extract()
                .path("accountId");
        return UUID.fromString(entry);
    }

    protected static Map<String, Object> receipt(
            Place place, String source, String earmark, long amountFen, String documentNumber) {
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", place.id().toString());
        body.put("source", source);
        body.put("earmark", earmark);
        body.put("amountFen", amountFen);
        body.put("receivedOn", MONDAY.toString());
        body.put("documentNumber", documentNumber);
        body.put("note", null);
        return body;
    }

    /** What is told of the household of a poor head with a child at school: 30,000 yuan a year for two, 12,000 rigid. */
    protected Map<String, Object> household(Resident head, Resident cadre) {
        Map<String, Object> child = new HashMap<>();
        child.put("relation", "CHILD");
        child.put("name", "测子");
        child.put("idNumber", WelfareCity.newPerson().idNumber());
        child.put("school", "MIDDLE");
        child.put("annualIncomeFen", 0);
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", head.place().id().toString());
        body.put("headMemberId", head.memberId().toString());
        body.put("responsibleMemberId", cadre.memberId().toString());
        body.put("causes", List.of("ILLNESS"));
        body.put("housing", "RENTED");
        body.put(
                "head",
                new HashMap<>(
                        Map.of("idNumber", head.person().idNumber(), "health", "慢性病", "annualIncomeFen", 3_000_000)));
        body.put("family", List.of(child));
        body.put("means", means(1_200_000));
        return body;
    }

    protected static Map<String, Object> means(long medicalFen) {
        return new HashMap<>(Map.of(
                "spending",
                List.of(Map.of("kind", "MEDICAL", "annualFen", medicalFen)),
                "lossFen",
                0,
                "privateSchoolFen",
                0,
                "events",
                List.of(),
                "exclusions",
                List.of()));
    }

    /** Registers a household of a new member of a union. */
    protected UUID registered(Place place) {
        Resident head = WelfareCity.resident(place, cipher);
        return registered(household(head, WelfareCity.resident(place, cipher)));
    }

    protected UUID registered(Map<String, Object> household) {
        return id(as(officer)
                .body(household)
                .post("/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Opens a programme for all tiers in hardship with the ceiling of the rulebook. */
    protected UUID programme(UUID accountId, String kind) {
        return id(as(approver)
                .body(plan(accountId, kind, "项目" + Ids.next()))
                .post("/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** What is told of a programme for all tiers in hardship. */
    protected static Map<String, Object> plan(UUID accountId, String kind, String name) {
        return new HashMap<>(Map.of(
                "accountId",
                accountId.toString(),
                "kind",
                kind,
                "name",
                name,
                "year",
                2026,
                "tiers",
                List.of("DEEP", "RELATIVE", "ACCIDENTAL")));
    }

    protected static Map<String, Object> application(UUID householdId, UUID programmeId, long requestedFen) {
        return new HashMap<>(Map.of(
                "householdId",
                householdId.toString(),
                "programmeId",
                programmeId.toString(),
                "requestedFen",
                requestedFen,
                "consentOn",
                MONDAY.toString(),
                "consentForm",
                "PAPER"));
    }

    protected UUID applied(UUID householdId, UUID programmeId, long requestedFen) {
        return id(as(officer)
                .body(application(householdId, programmeId, requestedFen))
                .post("/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Takes an application to the end of its publicity. */
    protected void publicised(UUID applicationId) {
        step(officer, applicationId, "verification");
        step(officer, applicationId, "visit");
        step(approver, applicationId, "review");
        step(officer, applicationId, "publicity");
    }

    /** Takes an application through publicity to its approval. */
    protected void approved(UUID applicationId) {
        publicised(applicationId);
        afterPublicity();
        step(approver, applicationId, "approval");
    }

    /** Moves the clock behind the publicity of what was publicised on {@link #MONDAY}. */
    protected void afterPublicity() {
        clock.set(MONDAY.plusDays(8));
    }

    protected static void step(String subject, UUID applicationId, String step) {
        as(subject, "/applications/" + applicationId)
                .body(Map.of())
                .post("/applications/{id}/" + step, applicationId)
                .then()
                .statusCode(200);
    }

    protected static Map<String, Object> payment() {
        return new HashMap<>(Map.of("method", "BANK", "documentNumber", "FK-" + Ids.next()));
    }

    protected void paid(UUID applicationId) {
        as(treasurer, "/applications/" + applicationId)
                .body(payment())
                .post("/applications/{id}/payment", applicationId)
                .then()
                .statusCode(200);
    }

    protected static UUID id(String text) {
        return UUID.fromString(text);
    }
}
