package org.staffhome.platform.scope;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.staffhome.platform.sample.SampleCity.EAST;
import static org.staffhome.platform.sample.SampleCity.FEDERATION;
import static org.staffhome.platform.sample.SampleCity.SISTER;
import static org.staffhome.platform.sample.SampleCity.UNION;
import static org.staffhome.platform.sample.SampleCity.WEST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class ScopeTest {
    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    @Inject
    DataSource dataSource;

    @BeforeAll
    static void city() {
        SampleCity.build();
    }

    @Test
    void anOfficerSeesHisSubtreeAndNothingElse() {
        DATABASE.truncate("note");
        UUID own = note(EAST, "/1/2/", null, "own");
        UUID below = note(UNION, "/1/2/4/", null, "below");
        note(WEST, "/1/3/", null, "foreign");
        note(FEDERATION, "/1/", null, "above");
        String officer = SampleCity.subjectWith("UNION_OFFICER", EAST);

        assertThat(ids(officer, "/notes")).containsExactlyInAnyOrder(own, below);
    }

    @Test
    void severalOfficesGiveJustTheirSubtreesNotTheHullBetweenThem() {
        DATABASE.truncate("note");
        UUID left = note(UNION, "/1/2/4/", null, "left");
        note(SISTER, "/1/2/5/", null, "between");
        UUID right = note(WEST, "/1/3/", null, "right");
        String officer = SampleCity.subjectWith("UNION_OFFICER", UNION, WEST);

        assertThat(ids(officer, "/notes")).containsExactlyInAnyOrder(left, right);
    }

    @Test
    void rolesDoNotAddUpOverPermissions() {
        DATABASE.truncate("note");
        String subject = "subject-" + Ids.next();
        SampleCity.grant(subject, Ids.next(), "AUDITOR", FEDERATION, LocalDate.of(2020, 1, 1), null);
        SampleCity.grant(subject, Ids.next(), "UNION_CHAIR", UNION, LocalDate.of(2020, 1, 1), null);

        as(subject)
                .body(Map.of("organizationId", WEST.toString(), "text", "elsewhere"))
                .post("/notes")
                .then()
                .statusCode(404);
        as(subject)
                .body(Map.of("organizationId", UNION.toString(), "text", "here"))
                .post("/notes")
                .then()
                .statusCode(201);
        assertThat(DATABASE.number("select count(*) from note")).isEqualTo(1);
    }

    @Test
    void aGrantEndsWithItsLastDay() {
        String subject = "subject-" + Ids.next();
        SampleCity.grant(
                subject,
                Ids.next(),
                "UNION_OFFICER",
                EAST,
                LocalDate.of(2020, 1, 1),
                LocalDate.now(org.staffhome.platform.clock.BusinessClock.ZONE).minusDays(1));
        as(subject).get("/notes").then().statusCode(403);
    }

    @Test
    void aTokenWithoutGrantsGivesNothing() {
        as("subject-" + Ids.next()).get("/notes").then().statusCode(403);
        given().basePath("/api/sample/v1").get("/notes").then().statusCode(401);
    }

    @Test
    void tokensThatAreNotForUsAreRefused() {
        String subject = SampleCity.subjectWith("UNION_OFFICER", EAST);
        for (String token : List.of(
                Tokens.expired(subject),
                Tokens.forAnotherAudience(subject),
                Tokens.withoutAudience(subject),
                Tokens.ofAnotherIssuer(subject),
                Tokens.signedWithAnotherKey(subject),
                Tokens.unsigned(subject))) {
            given().basePath("/api/sample/v1")
                    .auth()
                    .oauth2(token)
                    .get("/notes")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void aMemberSeesHisOwnRowsAndThoseOfHisLineButNotOfSisters() {
        DATABASE.truncate("note");
        UUID member = Ids.next();
        String subject = "subject-" + Ids.next();
        SampleCity.grant(subject, member, "MEMBER", UNION, LocalDate.of(2020, 1, 1), null);
        UUID own = note(WEST, "/1/3/", member, "own");
        UUID federation = note(FEDERATION, "/1/", null, "federation");
        UUID union = note(UNION, "/1/2/4/", null, "union");
        note(SISTER, "/1/2/5/", null, "sister");
        note(WEST, "/1/3/", Ids.next(), "somebody else's");

        assertThat(ids(subject, "/notes/own")).containsExactly(own);
        assertThat(ids(subject, "/notes/line")).containsExactlyInAnyOrder(own, federation, union);
        as(subject).get("/notes").then().statusCode(403);
    }

    @Test
    void aMemberWritesHisOwnRowsAtAnOrganisationOfHisLineOnly() {
        DATABASE.truncate("note");
        String subject = SampleCity.subjectWith("MEMBER", UNION);
        as(subject)
                .body(Map.of("organizationId", EAST.toString(), "text", "mine"))
                .post("/notes/own")
                .then()
                .statusCode(201);
        as(subject)
                .body(Map.of("organizationId", WEST.toString(), "text", "not mine"))
                .post("/notes/own")
                .then()
                .statusCode(404);
        assertThat(DATABASE.number("select count(*) from note")).isEqualTo(1);
    }

    @Test
    void withoutAScopeEveryQueryFindsNothing() throws Exception {
        note(EAST, "/1/2/", null, "there");
        try (Connection app = DATABASE.app();
                ResultSet row = app.createStatement().executeQuery("select count(*) from sample.note")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void aConnectionOutsideARequestIsRefusedInsteadOfSeeingNothing() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Callable<Object> work = () -> {
                try (Connection connection = dataSource.getConnection()) {
                    return connection.isValid(1);
                }
            };
            Future<Object> result = thread.submit(work);
            assertThatThrownBy(result::get).hasStackTraceContaining("outside a scope");
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void manyCallersAtOnceNeverSeeEachOthersRows() throws Exception {
        DATABASE.truncate("note");
        List<UUID> homes = List.of(UNION, SISTER, WEST);
        List<String> paths = List.of("/1/2/4/", "/1/2/5/", "/1/3/");
        List<UUID> rows = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < homes.size(); i++) {
            rows.add(note(homes.get(i), paths.get(i), null, "note " + i));
            subjects.add(SampleCity.subjectWith("UNION_CHAIR", homes.get(i)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(12);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int thread = 0; thread < 12; thread++) {
                int who = thread % homes.size();
                wrong.add(pool.submit(() -> wrongAnswers(subjects.get(who), rows.get(who), rows)));
            }
            int sum = 0;
            for (Future<Integer> future : wrong) {
                sum += future.get();
            }
            assertThat(sum).isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    private int wrongAnswers(String subject, UUID mine, List<UUID> all) {
        int wrong = 0;
        for (int i = 0; i < 60; i++) {
            if (!ids(subject, "/notes").equals(List.of(mine))) {
                wrong++;
            }
            UUID other = all.get(i % all.size());
            int status = as(subject).get("/notes/" + other).statusCode();
            if (status != (other.equals(mine) ? 200 : 404)) {
                wrong++;
            }
            // A refused change rolls back, and with it the settings of its connection.
            as(subject)
                    .header("If-Match", "\"7\"")
                    .body(Map.of("text", "x"))
                    .patch("/notes/" + other)
                    .then()
                    .statusCode(other.equals(mine) ? 412 : 404);
        }
        return wrong;
    }

    private static List<UUID> ids(String subject, String path) {
        return as(subject).get(path).then().statusCode(200).extract().jsonPath().getList("items.id", UUID.class);
    }

    private static RequestSpecification as(String subject) {
        return given().basePath("/api/sample/v1")
                .auth()
                .oauth2(Tokens.forSubject(subject))
                .contentType(ContentType.JSON);
    }

    private static UUID note(UUID organization, String path, UUID member, String text) {
        UUID id = Ids.next();
        DATABASE.execute("insert into note values (?, ?, ?, ?, ?, 0)", id, organization, path, member, text);
        return id;
    }
}
