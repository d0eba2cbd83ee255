package org.staffhome.platform.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.staffhome.platform.sample.SampleCity.EAST;
import static org.staffhome.platform.sample.SampleCity.WEST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;

/** Jobs: done under the submitter's scope, watched, cancelled, and each step done once whatever is killed. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class JobTest {
    private static final TestDatabase DATABASE = TestDatabase.of("sample");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    JobRetention retention;

    private String chair;

    @BeforeEach
    void chair() {
        SampleCity.build();
        DATABASE.truncate("note", "job");
        chair = SampleCity.subjectWith("UNION_CHAIR", EAST);
    }

    @Test
    void aJobIsAcceptedDoneAndTellsItsResult() {
        String id = submit(EAST, "/1/2/", 5, 0, null);
        JsonPath job = over(id, "DONE");
        assertThat(job.getInt("done")).isEqualTo(5);
        assertThat(job.getInt("total")).isEqualTo(5);
        assertThat(job.getInt("result.written")).isEqualTo(5);
        assertThat(job.getLong("rowErrors")).isEqualTo(2);
        assertThat(DATABASE.number("select count(*) from note")).isEqualTo(5);
    }

    @Test
    void theAuditNamesTheSubmitterAndHisRole() {
        String id = submit(EAST, "/1/2/", 1, 0, null);
        over(id, "DONE");
        assertThat(DATABASE.rows("select subject, role from audit_entry where object_id = ?", id))
                .containsExactly(Map.of("subject", chair, "role", "UNION_CHAIR"));
    }

    @Test
    void theWorkReachesWhatItsSubmitterReachesAndNothingMore() {
        String id = submit(WEST, "/1/3/", 1, 0, null);
        assertThat(over(id, "FAILED").getString("failure")).isEqualTo("request.failure");
        assertThat(DATABASE.number("select count(*) from note")).isZero();
    }

    @Test
    void anotherSubjectNeitherSeesNorCancelsIt() {
        String id = submit(EAST, "/1/2/", 1, 0, null);
        String colleague = SampleCity.subjectWith("UNION_CHAIR", EAST);
        for (String path : List.of("", "/row-errors", "/events")) {
            as(colleague).get("/jobs/" + id + path).then().statusCode(404);
        }
        as(colleague).delete("/jobs/" + id).then().statusCode(404).body("code", is("job.unknown"));
        over(id, "DONE");
    }

    @Test
    void aCancelledJobStopsAtItsNextStepAndKeepsWhatWasCommitted() {
        String id = submit(EAST, "/1/2/", 10_000, 5, null);
        await().atMost(SOON).until(() -> DATABASE.number("select count(*) from note") > 3);
        as(chair).delete("/jobs/" + id).then().statusCode(202).body("cancelRequested", is(true));
        JsonPath job = over(id, "CANCELLED");
        assertThat(DATABASE.number("select count(*) from note")).isBetween(3L, 9_999L);
        assertThat(job.getString("result")).isNull();
        as(chair).delete("/jobs/" + id).then().statusCode(409).body("code", is("job.over"));
    }

    @Test
    void aProblemFailsTheJobWithItsCodeAndAnyOtherErrorWithoutDetail() {
        assertThat(over(submit(EAST, "/1/2/", 3, 0, "problem"), "FAILED").getString("failure"))
                .isEqualTo("request.conflict");
        assertThat(over(submit(EAST, "/1/2/", 3, 0, "error"), "FAILED").getString("failure"))
                .isEqualTo("request.failure");
    }

    @Test
    void aJobWhoseRunIsTakenForDeadGoesOnElsewhereAndEachStepIsDoneOnce() {
        String id = submit(EAST, "/1/2/", 300, 5, null);
        for (int kill = 0; kill < 3; kill++) {
            int killed = kill;
            long before = DATABASE.number("select count(*) from note");
            await().atMost(SOON).until(() -> DATABASE.number("select count(*) from note") > before + 5);
            // Another process believes the run dead: the lease is over, the old run still goes on.
            DATABASE.execute(
                    "update job set heartbeat_at = now() - interval '1 hour', lease = gen_random_uuid()"
                            + " where id = ? and state = 'RUNNING'",
                    UUID.fromString(id));
            await().atMost(SOON).until(() -> DATABASE.number("select attempts from job") >= killed + 2);
        }
        JsonPath job = over(id, "DONE");
        assertThat(job.getInt("result.attempt")).isGreaterThan(1);
        assertThat(DATABASE.rows("select text, count(*) from note group by text having count(*) > 1"))
                .isEmpty();
        assertThat(DATABASE.number("select count(*) from note")).isEqualTo(300);
        assertThat(DATABASE.number("select count(*) from job_row_error")).isEqualTo(2);
    }

    @Test
    void aJobThatKillsItsProcessAgainAndAgainIsGivenUp() {
        String id = submit(EAST, "/1/2/", 10_000, 20, null);
        await().atMost(SOON).until(() -> DATABASE.number("select count(*) from note") > 1);
        DATABASE.execute(
                "update job set attempts = 5, heartbeat_at = now() - interval '1 hour', lease = gen_random_uuid()"
                        + " where id = ?",
                UUID.fromString(id));
        assertThat(over(id, "FAILED").getString("failure")).isEqualTo("job.abandoned");
    }

    @Test
    void progressComesAsServerSentEventsThatEndWithTheJob() {
        String id = submit(EAST, "/1/2/", 40, 25, null);
        String stream = as(chair)
                .accept("text/event-stream")
                .get("/jobs/" + id + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> events =
                stream.lines().filter(line -> line.startsWith("data:")).toList();
        assertThat(events).hasSizeGreaterThan(1);
        assertThat(events.get(events.size() - 1)).contains("\"state\":\"DONE\"").contains("\"done\":40");
    }

    @Test
    void errorsByRowArePagedAndDownloadedWithoutFormulas() {
        String id = submit(EAST, "/1/2/", 1, 0, null);
        over(id, "DONE");
        String cursor = as(chair)
                .queryParam("limit", 1)
                .get("/jobs/" + id + "/row-errors")
                .then()
                .body("items", hasSize(1))
                .body("items[0].sheetRow", is(3))
                .extract()
                .path("nextCursor");
        as(chair)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/jobs/" + id + "/row-errors")
                .then()
                .body("items[0].sheetRow", is(7))
                .body("nextCursor", equalTo(null));
        String csv = as(chair)
                .accept("text/csv")
                .get("/jobs/" + id + "/row-errors")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.replace("\uFEFF", "").lines())
                .containsExactly(
                        "行号,列,列名,代码,原因,Reason", "3,B,标题,too-long,'　＝过长,\"too \"\"long\"\"\"", "7,,,empty,空行,empty row");
    }

    @Test
    void whoseOfficeEndedMeanwhileHisJobReachesNothing() throws InterruptedException {
        String running = submit(EAST, "/1/2/", 10_000, 5, null);
        await().atMost(SOON).until(() -> DATABASE.number("select count(*) from note") > 3);
        DATABASE.execute("update scope_grant set valid_until = date '2021-01-01' where subject = ?", chair);
        // Grants are kept for a second.
        Thread.sleep(1_200);
        // The run is taken for dead, and another takes the job up again: as him, but he is nobody now.
        DATABASE.execute(
                "update job set heartbeat_at = now() - interval '1 hour', lease = gen_random_uuid() where id = ?",
                UUID.fromString(running));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        DATABASE.rows("select state, failure from job where id = ?", UUID.fromString(running)))
                .containsExactly(Map.of("state", "FAILED", "failure", "request.forbidden")));
    }

    @Test
    void aJobThatWasOverLongAgoIsForgottenWithItsErrors() {
        String old = submit(EAST, "/1/2/", 1, 0, null);
        String young = submit(EAST, "/1/2/", 1, 0, null);
        over(old, "DONE");
        over(young, "DONE");
        DATABASE.execute("update job set finished_at = now() - interval '100 days' where id = ?", UUID.fromString(old));
        retention.sweep();
        as(chair).get("/jobs/" + old).then().statusCode(404);
        as(chair).get("/jobs/" + young).then().statusCode(200).body("rowErrors", is(2));
        assertThat(DATABASE.number("select count(*) from job_row_error")).isEqualTo(2);
        assertThat(DATABASE.number("select count(*) from job_checkpoint")).isEqualTo(1);
    }

    private String submit(UUID target, String path, int notes, long pauseMillis, String fail) {
        Map<String, Object> body = new HashMap<>();
        body.put("organizationId", EAST.toString());
        body.put("target", target.toString());
        body.put("path", path);
        body.put("notes", notes);
        body.put("pauseMillis", pauseMillis);
        body.put("fail", fail);
        var answer =
                as(chair).body(body).post("/note-jobs").then().statusCode(202).extract();
        String id = answer.path("id");
        assertThat(answer.header("Location")).endsWith("/api/sample/v1/jobs/" + id);
        return id;
    }

    private JsonPath over(String id, String state) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        as(chair).get("/jobs/" + id).jsonPath().getString("state"))
                .isEqualTo(state));
        return as(chair).get("/jobs/" + id).jsonPath();
    }

    private static RequestSpecification as(String subject) {
        return given().basePath("/api/sample/v1")
                .auth()
                .oauth2(Tokens.forSubject(subject))
                .contentType(ContentType.JSON);
    }
}
