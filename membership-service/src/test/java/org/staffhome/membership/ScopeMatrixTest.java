package org.staffhome.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.membership.City.BASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.staffhome.testkit.ApiCall;
import org.staffhome.testkit.BadInput;
import org.staffhome.testkit.PlatformOperations;
import org.staffhome.testkit.ScopeMatrix;
import org.staffhome.testkit.ScopeMatrix.Target;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestPeople;
import org.staffhome.testkit.Tokens;

/** Every cell of role x endpoint x own, subordinate and foreign organisation, and bad input to every operation. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class ScopeMatrixTest {

    private static final Map<Target, Fixture> FIXTURES = new EnumMap<>(Target.class);

    /**
     * Tables without a row scope: the mechanics of outbox, audit seals and migrations, and the staging, which is reached through the
     * import alone and is emptied by its commit or after a day.
     */
    private static final Set<String> TECHNICAL = Set.of(
            "outbox",
            "outbox_sequence",
            "flyway_schema_history",
            "audit_pending",
            "audit_seal",
            "audit_sealed",
            "staged_organization",
            "staged_unit",
            "staged_member",
            "staged_officer");

    /** A union below the target's organisation, with one of each thing. */
    private record Fixture(
            UUID union,
            String unionName,
            UUID preparing,
            UUID unit,
            UUID member,
            TestPeople.Person newcomer,
            UUID committee,
            UUID seat,
            UUID appointment,
            UUID importId) {}

    @TestFactory
    Stream<DynamicTest> noRoleReachesWhatIsNotItsOwn() {
        return matrix().tests();
    }

    @TestFactory
    Stream<DynamicTest> badInputIsRefusedAndLeavesNoTrace() {
        return BadInput.of("membership", matrix()).tests();
    }

    @Test
    void everyTableOfAnOrganisationOrAPersonIsUnderForcedRowLevelSecurity() {
        Set<String> open = City.DATABASE
                .rows("select relname from pg_class where relnamespace = 'membership'::regnamespace and relkind = 'r'"
                        + " and not (relrowsecurity and relforcerowsecurity)")
                .stream()
                .map(row -> row.get("relname").toString())
                .collect(Collectors.toSet());

        assertThat(open).isSubsetOf(TECHNICAL);
    }

    private static ScopeMatrix matrix() {
        City.federation();
        for (Target target : Target.values()) {
            FIXTURES.computeIfAbsent(target, ScopeMatrixTest::fixture);
        }
        ScopeMatrix matrix = ScopeMatrix.of("membership");
        Fixture foreign = FIXTURES.get(Target.FOREIGN);
        matrix.foreignMarker(
                foreign.union(),
                foreign.unionName(),
                foreign.unit(),
                foreign.member(),
                foreign.committee(),
                foreign.appointment(),
                foreign.importId());
        organizations(matrix);
        units(matrix);
        members(matrix);
        offices(matrix);
        imports(matrix);
        matrix.addressed("getOrganizationStatistics", on(f -> ApiCall.plain().query("organizationId", f.union())))
                .unaddressed("listTodos", ApiCall.plain());
        ApiCall attachmentsOf =
                ApiCall.plain().query("objectType", "organization").query("objectId", foreign.union());
        matrix.loose("listAttachments", attachmentsOf)
                .loose("addAttachment", attachmentsOf)
                .loose("downloadAttachment", ApiCall.at("id", UUID.randomUUID()))
                .loose("removeAttachment", ApiCall.at("id", UUID.randomUUID()));
        return PlatformOperations.addTo(matrix);
    }

    private static void organizations(ScopeMatrix matrix) {
        matrix.addressed(
                        "foundOrganization",
                        on(f -> ApiCall.json("{\"parentId\": \"%s\", \"kind\": \"UNION_GROUP\", \"name\": \"小组\"}"
                                .formatted(f.union()))))
                .addressed("decideFounding", on(f -> ApiCall.at("id", f.preparing())
                        .body("{\"approved\": true}")))
                .addressed("establishOrganization", on(f -> ApiCall.at("id", f.preparing())
                        .body("{\"establishedOn\": \"2025-01-01\"}")))
                .addressed("changeOrganization", on(f -> ApiCall.at("id", f.union())
                        .header("If-Match", "\"999\"")
                        .body("{\"name\": \"新名\"}")))
                .unaddressed("listOrganizations", ApiCall.plain().query("limit", 500))
                .addressed("getOrganization", on(f -> ApiCall.at("id", f.union())))
                .addressed("listChildOrganizations", on(f -> ApiCall.at("id", f.union())))
                .addressed("listSubtree", on(f -> ApiCall.at("id", f.union())))
                .addressed("listAncestors", on(f -> ApiCall.at("id", f.union())));
    }

    private static void units(ScopeMatrix matrix) {
        matrix.addressed(
                        "registerEmployerUnit",
                        on(f -> ApiCall.json("{\"organizationId\": \"%s\", \"name\": \"新单位\", \"category\": \"PUBLIC\"}"
                                .formatted(f.union()))))
                .unaddressed("listEmployerUnits", ApiCall.plain().query("limit", 500))
                .addressed("getEmployerUnit", on(f -> ApiCall.at("id", f.unit())))
                .addressed("coverEmployerUnit", on(f -> ApiCall.at("id", f.unit())
                        .body("{\"unionId\": \"%s\"}".formatted(f.union()))));
    }

    private static void members(ScopeMatrix matrix) {
        matrix.addressed(
                        "registerMember",
                        on(f -> ApiCall.json(
                                """
                                {"organizationId": "%s", "name": "赵测一", "idNumber": "%s", "employmentKind": "REGULAR",
                                 "joinedOn": "2025-01-01"}
                                """.formatted(f.union(), f.newcomer().idNumber()))))
                .unaddressed("listMembers", ApiCall.plain().query("limit", 500))
                .unaddressed("searchMembers", ApiCall.json("{\"name\": \"测\"}").query("limit", 500))
                .addressed("getMember", on(f -> ApiCall.at("id", f.member())))
                .addressed("changeMemberStatus", on(f -> ApiCall.at("id", f.member())
                        .header("If-Match", "\"999\"")
                        .body("{\"status\": \"RETAINED\", \"on\": \"2026-01-01\"}")))
                .addressed("discloseMember", on(f -> ApiCall.at("id", f.member())
                        .body("{\"fields\": [\"MOBILE\"], \"purpose\": \"通知\"}")))
                .loose("getOwnMembership", ApiCall.plain())
                .loose("getOwnTimeline", ApiCall.plain())
                .loose("listOwnDisclosures", ApiCall.plain());
    }

    private static void offices(ScopeMatrix matrix) {
        matrix.addressed("reportElection", on(f -> ApiCall.json("""
                                {"organizationId": "%s", "kind": "WOMEN", "termFrom": "2025-01-01", "termYears": 3,
                                 "seats": [{"memberId": "%s", "post": "CHAIR", "employment": "PART_TIME"}]}
                                """.formatted(f.union(), f.member()))))
                .addressed("decideElection", on(f -> ApiCall.at("id", f.committee())
                        .body("{\"approved\": true}")))
                .addressed("endSeat", on(f -> ApiCall.at("id", f.committee())
                        .path("seatId", f.seat())
                        .body("{\"on\": \"2025-06-01\", \"reason\": \"调离\"}")))
                .addressed("getCommittee", on(f -> ApiCall.at("id", f.committee())))
                .addressed("listCommittees", on(f -> ApiCall.at("id", f.union())))
                .unaddressed("listOfficers", ApiCall.plain().query("limit", 500))
                .addressed("appoint", on(f -> ApiCall.json("""
                                {"organizationId": "%s", "memberId": "%s", "post": "EVALUATOR",
                                 "employment": "PART_TIME", "from": "2025-01-01"}
                                """.formatted(f.union(), f.member()))))
                .addressed("endAppointment", on(f -> ApiCall.at("id", f.appointment())
                        .body("{\"on\": \"2025-06-01\", \"reason\": \"调离\"}")))
                .unaddressed("listAppointments", ApiCall.plain().query("limit", 500))
                .addressed("linkAccount", on(f -> ApiCall.at("id", f.member())
                        .body("{\"subject\": \"account-%s\"}".formatted(f.member()))));
    }

    private static void imports(ScopeMatrix matrix) {
        matrix.loose("submitImport", ApiCall.plain().header("Content-Type", "multipart/form-data; boundary=x"))
                .unaddressed("listImports", ApiCall.plain().query("limit", 500))
                .addressed("getImport", on(f -> ApiCall.at("id", f.importId())))
                .addressed("listImportErrors", on(f -> ApiCall.at("id", f.importId())))
                .addressed("downloadImportErrors", on(f -> ApiCall.at("id", f.importId())))
                .addressed("commitImport", on(f -> ApiCall.at("id", f.importId())))
                .addressed("discardImport", on(f -> ApiCall.at("id", f.importId())));
    }

    private static Function<Target, ApiCall> on(Function<Fixture, ApiCall> call) {
        return target -> call.apply(FIXTURES.get(target));
    }

    private static Fixture fixture(Target target) {
        boolean subordinate = target == Target.SUBORDINATE;
        String name = "矩阵" + target + City.number();
        UUID union = subordinate
                ? target.organization()
                : City.organization("GRASSROOTS_UNION", target.organization(), name);
        UUID unit = City.id(City.asAdmin()
                .body(Map.of("organizationId", union, "name", name + "单位", "category", "PUBLIC"))
                .post(BASE + "/employer-units")
                .then()
                .statusCode(201));
        UUID member = City.member(union);
        var committee = City.asAdmin()
                .body(Map.of(
                        "organizationId",
                        union,
                        "kind",
                        "UNION",
                        "termFrom",
                        "2025-01-01",
                        "termYears",
                        3,
                        "seats",
                        List.of(Map.of("memberId", member, "post", "CHAIR", "employment", "PART_TIME"))))
                .post(BASE + "/committees")
                .then()
                .statusCode(201);
        UUID appointment = City.id(City.asAdmin()
                .body(Map.of(
                        "organizationId",
                        union,
                        "memberId",
                        member,
                        "post",
                        "ACTIVITY_ORGANIZER",
                        "employment",
                        "PART_TIME",
                        "from",
                        "2025-01-01"))
                .post(BASE + "/appointments")
                .then()
                .statusCode(201));
        return new Fixture(
                union,
                subordinate ? "东城机械厂工会" : name,
                City.id(City.apply(
                        subordinate ? "UNION_GROUP" : "GRASSROOTS_UNION",
                        subordinate ? union : target.organization(),
                        name + "筹")),
                unit,
                member,
                City.newPerson(),
                City.id(committee),
                UUID.fromString(committee.extract().path("seats[0].id")),
                appointment,
                importOf(union));
    }

    private static UUID importOf(UUID union) {
        return UUID.fromString(RestAssured.given()
                .auth()
                .oauth2(Tokens.forSubject(City.subjectWith("UNION_OFFICER", union)))
                .multiPart("kind", "ROSTER")
                .multiPart("file", "名册.csv", "工会名称,姓名\n".getBytes(StandardCharsets.UTF_8))
                .post(BASE + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }
}
