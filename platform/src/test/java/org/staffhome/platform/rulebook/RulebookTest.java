package org.staffhome.platform.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.staffhome.platform.sample.SampleCity.EAST;
import static org.staffhome.platform.sample.SampleCity.FEDERATION;
import static org.staffhome.platform.sample.SampleCity.UNION;
import static org.staffhome.platform.sample.SampleCity.WEST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.problem.Problem;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;

/** Rules over HTTP: who may change which region, what fits, and that the past stays explainable. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class RulebookTest {
    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    @Inject
    Rulebook rulebook;

    @BeforeEach
    void oneRule() throws SQLException {
        SampleCity.build();
        DATABASE.truncate("rule_version", "note");
        try (Connection owner = DATABASE.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("select rule_seed('note.length', date '2026-01-01', '{\"max\": 100, \"unit\": \"字\"}',"
                    + " '示例条例第一条', 'A')");
        }
    }

    @Test
    void aMigrationSeedsRulesForEverywhere() {
        Rule rule = rulebook.rule("note.length", "/1/2/4/", LocalDate.of(2026, 11, 20));
        assertThat(rule.intValue("max")).isEqualTo(100);
        assertThat(rule.organizationId()).isNull();
        assertThat(rulebook.version(rule.versionId())).isEqualTo(rule);
        assertThatThrownBy(() -> rule.intValue("unit")).hasMessageContaining("unit is not an integer");
    }

    @Test
    void nothingIsDecidedWithoutARule() {
        assertThatThrownBy(() -> rulebook.rule("note.length", "/1/", LocalDate.of(2025, 12, 31)))
                .isInstanceOf(Problem.class)
                .hasMessage("rulebook.rule-missing");
    }

    @Test
    void aDistrictsVersionHoldsInTheDistrictAndDecisionsOfThePastKeepTheirs() {
        String admin = SampleCity.subjectWith("FEDERATION_ADMIN", EAST);
        UUID before =
                rulebook.rule("note.length", "/1/2/", LocalDate.of(2026, 5, 1)).versionId();
        String id = as(admin)
                .body(draft(EAST, Map.of("max", 50, "unit", "字")))
                .post("/rules")
                .then()
                .statusCode(201)
                .extract()
                .path("versionId");

        assertThat(rulebook.rule("note.length", "/1/2/4/", LocalDate.of(2027, 1, 1))
                        .versionId())
                .isEqualTo(UUID.fromString(id));
        assertThat(rulebook.rule("note.length", "/1/3/", LocalDate.of(2027, 1, 1))
                        .intValue("max"))
                .isEqualTo(100);
        assertThat(rulebook.version(before).intValue("max")).isEqualTo(100);
        assertThat(DATABASE.number(
                        "select count(*) from audit_entry where action = 'rulebook.edit' and object_id = ?", id))
                .isEqualTo(1);
        as(admin)
                .queryParam("organizationId", UNION)
                .queryParam("date", "2027-01-01")
                .get("/rules")
                .then()
                .statusCode(200)
                .body("versionId", contains(id));
        as(admin)
                .queryParam("code", "note.length")
                .get("/rules/versions")
                .then()
                .body("", hasSize(2));
        as(admin).get("/rules/versions/" + id).then().body("value.max", is(50));
    }

    @Test
    void aRegionOutsideTheOfficeIsNotFoundAndWithoutTheOfficeForbidden() {
        as(SampleCity.subjectWith("FEDERATION_ADMIN", EAST))
                .body(draft(WEST, Map.of("max", 50, "unit", "字")))
                .post("/rules")
                .then()
                .statusCode(404);
        as(SampleCity.subjectWith("UNION_OFFICER", EAST))
                .body(draft(EAST, Map.of("max", 50, "unit", "字")))
                .post("/rules")
                .then()
                .statusCode(403);
        assertThat(DATABASE.number("select count(*) from rule_version")).isEqualTo(1);
    }

    @Test
    void parametersMustHaveTheNamesAndTypesTheSoftwareReads() {
        String admin = SampleCity.subjectWith("FEDERATION_ADMIN", FEDERATION);
        refused(admin, draft(EAST, Map.of("max", "50", "unit", "字")), "rulebook.value-misfit");
        refused(admin, draft(EAST, Map.of("max", 50.5, "unit", "字")), "rulebook.value-misfit");
        refused(admin, draft(EAST, Map.of("max", 50)), "rulebook.value-misfit");
        refused(admin, draft(EAST, Map.of("max", 50, "unit", "字", "min", 1)), "rulebook.value-misfit");
        Map<String, Object> unknown = draft(EAST, Map.of("max", 50, "unit", "字"));
        unknown.put("code", "note.width");
        refused(admin, unknown, "rulebook.code-unknown");
        Map<String, Object> inverted = draft(EAST, Map.of("max", 50, "unit", "字"));
        inverted.put("effectiveUntil", "2026-12-31");
        refused(admin, inverted, "rulebook.period-inverted");
        assertThat(DATABASE.number("select count(*) from rule_version")).isEqualTo(1);
    }

    @Test
    void aSimulationNamesTheCasesInScopeAndStoresNothing() {
        UUID inScope = note(EAST, "/1/2/", "a".repeat(60));
        note(EAST, "/1/2/", "a".repeat(40));
        note(WEST, "/1/3/", "a".repeat(60));
        String admin = SampleCity.subjectWith("FEDERATION_ADMIN", EAST);
        as(admin)
                .body(draft(EAST, Map.of("max", 50, "unit", "字")))
                .post("/rules/simulations")
                .then()
                .statusCode(200)
                .body("objectId", contains(inScope.toString()));
        assertThat(DATABASE.number("select count(*) from rule_version")).isEqualTo(1);
    }

    @Test
    void theApplicationRoleCannotRewriteAVersion() throws SQLException {
        try (Connection connection = DATABASE.app();
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "update rule_version set value = '{}'", "delete from rule_version", "truncate rule_version"
            }) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                                .isEqualTo("42501"));
            }
        }
    }

    private static void refused(String subject, Map<String, Object> draft, String code) {
        as(subject).body(draft).post("/rules").then().statusCode(422).body("code", is(code));
    }

    private static Map<String, Object> draft(UUID organizationId, Map<String, Object> value) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("code", "note.length");
        draft.put("organizationId", organizationId.toString());
        draft.put("effectiveFrom", "2027-01-01");
        draft.put("effectiveUntil", null);
        draft.put("value", value);
        draft.put("legalBasis", "市总工会决定");
        draft.put("confidence", "B");
        draft.put("note", null);
        return draft;
    }

    private static UUID note(UUID organization, String path, String text) {
        UUID id = Ids.next();
        DATABASE.execute(
                "insert into note (id, organization_id, org_path, text, version) values (?, ?, ?, ?, 0)",
                id,
                organization,
                path,
                text);
        return id;
    }

    private static RequestSpecification as(String subject) {
        return given().basePath("/api/sample/v1")
                .auth()
                .oauth2(Tokens.forSubject(subject))
                .contentType(ContentType.JSON);
    }
}
