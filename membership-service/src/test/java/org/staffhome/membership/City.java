package org.staffhome.membership;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.TestCity;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.TestPeople;
import org.staffhome.testkit.Tokens;

/** A small invented city, made through the API: one federation, and unions and people as a test needs them. */
public final class City {

    public static final String BASE = "/api/membership/v1";
    public static final TestDatabase DATABASE = TestDatabase.of("membership");

    private static final AtomicInteger NUMBERS = new AtomicInteger((int) (System.nanoTime() % 1_000_000));

    private City() {}

    /** A request in the name of a subject. */
    public static RequestSpecification as(String subject) {
        return given().auth()
                .oauth2(Tokens.forSubject(subject))
                .contentType(ContentType.JSON)
                .accept("application/json, application/problem+json")
                .header("Accept-Language", "en");
    }

    /** A request of the bootstrap administrator. */
    public static RequestSpecification asAdmin() {
        return as(Tokens.BOOTSTRAP_SUBJECT);
    }

    /** The federation of {@link TestCity}, which is planted into this service's own tables by the first test. */
    public static synchronized UUID federation() {
        if (DATABASE.rows("select id from organization where parent_id is null").isEmpty()) {
            TestCity.in("membership");
            TestCity.PATHS.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .forEach(place -> plant(place.getKey()));
            DATABASE.rows("select setval('organization_number', 5)");
        }
        return TestCity.FEDERATION;
    }

    private static void plant(UUID id) {
        DATABASE.execute("""
                insert into organization (id, org_path, number, parent_id, kind, name, code, state, applied_by, applied_at)
                select organization_id, org_path, substring(org_path from '([0-9]+)/$')::bigint, parent_id, kind, name,
                    case when parent_id is null then '0' end, state, 'test', now()
                from scope_organization where organization_id = ?
                """, id);
        DATABASE.execute("""
                insert into organization_history
                    (organization_id, org_path, parent_id, path, kind, name, state, valid_from)
                select id, org_path, parent_id, org_path, kind, name, state, date '0001-01-01'
                from organization where id = ?
                """, id);
    }

    /** A new established grassroots union directly below the federation. */
    public static UUID union() {
        return organization("GRASSROOTS_UNION", federation(), "测试单位" + number() + "工会");
    }

    /** A new established organisation: applied for by one administrator, approved by another. */
    public static UUID organization(String kind, UUID parent, String name) {
        UUID id = id(apply(kind, parent, name).statusCode(201));
        as(subjectWith("FEDERATION_ADMIN", federation()))
                .body(Map.of("approved", true))
                .post(BASE + "/organizations/" + id + "/approval")
                .then()
                .statusCode(200);
        asAdmin()
                .body(Map.of("establishedOn", LocalDate.now().minusDays(30).toString()))
                .post(BASE + "/organizations/" + id + "/establishment")
                .then()
                .statusCode(200);
        return id;
    }

    public static ValidatableResponse apply(String kind, UUID parent, String name) {
        return asAdmin()
                .body(Map.of("kind", kind, "parentId", parent.toString(), "name", name))
                .post(BASE + "/organizations")
                .then();
    }

    /** A subject that holds a role at an organisation, as if an office had given it. */
    public static String subjectWith(String role, UUID organization) {
        String subject = "subject-" + Ids.next();
        DATABASE.execute(
                "insert into scope_grant (grant_id, subject, member_id, role, organization_id, valid_from)"
                        + " values (?, ?, null, ?, ?, date '2020-01-01')",
                Ids.next(),
                subject,
                role,
                organization);
        return subject;
    }

    /** What a registration of a person says. */
    public static Map<String, Object> registration(UUID union, TestPeople.Person person) {
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", union.toString());
        body.put("name", person.name());
        body.put("idNumber", person.idNumber());
        body.put("mobile", person.mobile());
        body.put("employmentKind", "REGULAR");
        body.put("joinedOn", "2024-05-01");
        return body;
    }

    /** A new member of a union. */
    public static UUID member(UUID union) {
        return member(union, newPerson());
    }

    public static UUID member(UUID union, TestPeople.Person person) {
        return id(asAdmin()
                .body(registration(union, person))
                .post(BASE + "/members")
                .then()
                .statusCode(201));
    }

    /** A person nobody has used yet. */
    public static TestPeople.Person newPerson() {
        return TestPeople.person(number());
    }

    public static int number() {
        return NUMBERS.incrementAndGet();
    }

    public static UUID id(ValidatableResponse response) {
        return UUID.fromString(response.extract().path("id"));
    }
}
