package org.staffhome.platform.todo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.staffhome.platform.sample.SampleCity.EAST;
import static org.staffhome.platform.sample.SampleCity.UNION;
import static org.staffhome.platform.sample.SampleCity.WEST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;

/** Todos come by due date, from where the caller's office is, and from nowhere else. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class TodoTest {
    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    @BeforeEach
    void notes() {
        SampleCity.build();
        DATABASE.truncate("note");
        note(EAST, "/1/2/", "undated");
        note(EAST, "/1/2/", "2026-12-24");
        note(UNION, "/1/2/4/", "2026-12-01");
        note(WEST, "/1/3/", "2026-11-30");
    }

    @Test
    void theyComeByDueDateFromTheOfficesSubtree() {
        as(SampleCity.subjectWith("UNION_CHAIR", EAST))
                .get("/todos")
                .then()
                .statusCode(200)
                .body("items.titleZh", contains("2026-12-01", "2026-12-24", "undated"))
                .body("more", is(false));
    }

    @Test
    void aLimitKeepsTheNearestAndSaysThatThereAreMore() {
        as(SampleCity.subjectWith("UNION_CHAIR", EAST))
                .queryParam("limit", 1)
                .get("/todos")
                .then()
                .body("items.titleZh", contains("2026-12-01"))
                .body("more", is(true));
        as(SampleCity.subjectWith("UNION_CHAIR", EAST))
                .queryParam("limit", 0)
                .get("/todos")
                .then()
                .statusCode(400);
    }

    @Test
    void anOfficeThatMayOnlyReadHasNothingToDo() {
        as(SampleCity.subjectWith("AUDITOR", EAST)).get("/todos").then().body("items", hasSize(0));
        as("subject-" + Ids.next()).get("/todos").then().statusCode(200).body("items", hasSize(0));
    }

    private static void note(UUID organization, String path, String text) {
        DATABASE.execute(
                "insert into note (id, organization_id, org_path, text, version) values (?, ?, ?, ?, 0)",
                Ids.next(),
                organization,
                path,
                text);
    }

    private static RequestSpecification as(String subject) {
        return given().basePath("/api/sample/v1").auth().oauth2(Tokens.forSubject(subject));
    }
}
