package org.staffhome.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.staffhome.platform.sample.SampleCity.EAST;
import static org.staffhome.platform.sample.SampleCity.FEDERATION;
import static org.staffhome.platform.sample.SampleCity.WEST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.Tokens;

/** The auditor's way: search within scope, verify, export and verify offline. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class AuditResourceTest extends AuditTestBase {
    @TempDir
    Path folder;

    @Test
    void anAuditorSeesTheEntriesOfHisScopePageByPage() {
        append(10);
        String auditor = SampleCity.subjectWith("AUDITOR", EAST);
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            var page = as(auditor)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/audit-entries")
                    .then()
                    .statusCode(200)
                    .body("items.organizationId", everyItem(is(EAST.toString())))
                    .body("items[0].after.length", is(2))
                    .extract();
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(5);
    }

    @Test
    void filtersNarrow() {
        append(4);
        String objectId = (String) DATABASE.rows("select object_id from audit_entry where org_path = '/1/2/'")
                .get(0)
                .get("object_id");
        String auditor = SampleCity.subjectWith("AUDITOR", EAST);
        as(auditor)
                .queryParam("objectType", "note")
                .queryParam("objectId", objectId)
                .queryParam("from", "2020-01-01T00:00:00Z")
                .queryParam("subject", "system:SCHEDULER")
                .get("/audit-entries")
                .then()
                .body("items.objectId", contains(objectId));
        as(auditor)
                .queryParam("until", "2020-01-01T00:00:00Z")
                .get("/audit-entries")
                .then()
                .body("items", hasSize(0))
                .body("nextCursor", nullValue());
    }

    @Test
    void aMalformedFilterIsNotOurFault() {
        String auditor = SampleCity.subjectWith("AUDITOR", EAST);
        for (String filter : List.of("from", "until", "organizationId", "cursor")) {
            int status =
                    as(auditor).queryParam(filter, "x'").get("/audit-entries").statusCode();
            assertThat(status).as(filter).isBetween(400, 404);
        }
    }

    @Test
    void whoIsNoAuditorReadsNothing() {
        String officer = SampleCity.subjectWith("UNION_OFFICER", FEDERATION);
        as(officer).get("/audit-entries").then().statusCode(403);
        as(officer)
                .queryParam("purpose", "x")
                .get("/audit-entries/export")
                .then()
                .statusCode(403);
        as(officer)
                .body(Map.of("heads", List.of()))
                .post("/audit-verifications")
                .then()
                .statusCode(403);
    }

    @Test
    void theVerificationSaysWhatItFound() {
        batchOf(4);
        String auditor = SampleCity.subjectWith("AUDITOR", FEDERATION);
        tamper("update audit_entry set role = 'X' where id = (select entry_id from audit_sealed where position = 2)");
        as(auditor)
                .body(Map.of("heads", List.of()))
                .post("/audit-verifications")
                .then()
                .statusCode(200)
                .body("intact", is(false))
                .body("entries", is(4))
                .body("findings.kind", hasItem("CHANGED"));
    }

    @Test
    void whoHadTheLogVerifiedOrExportedIsSeenByTheAuditorsOfHisOrganisation() {
        batchOf(2);
        String auditor = SampleCity.subjectWith("AUDITOR", EAST);
        export(auditor);
        as(auditor)
                .body(Map.of("heads", List.of()))
                .post("/audit-verifications")
                .then()
                .statusCode(200);
        String colleague = SampleCity.subjectWith("AUDITOR", EAST);
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> as(colleague)
                .queryParam("subject", auditor)
                .get("/audit-entries")
                .then()
                .statusCode(200)
                .body("items.action", contains("audit.verify", "audit.export"))
                .body("items.organizationId", everyItem(is(EAST.toString()))));
    }

    @Test
    void theRoleInAnEntryIsTheOneHeldAtTheOrganisationConcerned() {
        String subject = SampleCity.subjectWith("FEDERATION_ADMIN", WEST);
        SampleCity.grant(subject, UUID.randomUUID(), "UNION_CHAIR", EAST, LocalDate.of(2020, 1, 1), null);
        as(subject)
                .body(Map.of("organizationId", EAST, "target", EAST, "path", "/1/2/", "notes", 1, "pauseMillis", 0))
                .post("/note-jobs")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        DATABASE.rows("select role from audit_entry where subject = ?", subject))
                .containsExactly(Map.of("role", "UNION_CHAIR")));
    }

    @Test
    void anExportIsVerifiedOfflineAndEveryTouchOfTheFileIsFound() throws IOException {
        batchOf(6);
        batchOf(6);
        List<String> lines = export(Tokens.BOOTSTRAP_SUBJECT);
        assertThat(lines).hasSize(1 + 2 + 12 + 1);
        assertThat(offline(lines, "--complete")).contains("VERIFIED").contains("12 entries (0 withheld)");

        int entry = 4;
        assertThat(offline(changed(lines, entry, lines.get(entry).replace("note.write", "note.erase"))))
                .contains("CHANGED");
        List<String> without = new ArrayList<>(lines);
        without.remove(entry);
        assertThat(offline(without)).contains("counts 12 sealed entries and holds 11");
        List<String> swapped = changed(changed(lines, entry, lines.get(entry + 1)), entry + 1, lines.get(entry));
        assertThat(offline(swapped)).contains("REORDERED").contains("SEAL_BROKEN");
        assertThat(offline(lines.subList(0, lines.size() - 1))).contains("without its end mark");
        assertThat(offline(List.of("not json"))).contains("not an audit export");
    }

    @Test
    void anExportThatWasCutIsFoundOfflineByAKeptHead() throws IOException {
        batchOf(2);
        batchOf(2);
        String head = "{\"batchNo\":2,\"hash\":\""
                + DATABASE.rows("select hash from audit_seal where batch_no = 2")
                        .get(0)
                        .get("hash") + "\"}";
        Path heads = Files.writeString(folder.resolve("heads.ndjson"), head);
        assertThat(offline(export(Tokens.BOOTSTRAP_SUBJECT), heads.toString())).contains("\nVERIFIED");
        tamper(
                "delete from audit_entry where id in (select entry_id from audit_sealed where batch_no = 2)",
                "delete from audit_sealed where batch_no = 2",
                "delete from audit_seal where batch_no = 2");
        List<String> cut = export(Tokens.BOOTSTRAP_SUBJECT);
        assertThat(offline(cut)).contains("\nVERIFIED");
        assertThat(offline(cut, heads.toString())).contains("TRUNCATED");
    }

    @Test
    void whatTheAuditorMayNotSeeIsWithheldButTheChainStillHolds() throws IOException {
        batchOf(6);
        List<String> lines = export(SampleCity.subjectWith("AUDITOR", EAST));
        assertThat(lines).noneMatch(line -> line.contains("\"orgPath\":\"/1/3/\""));
        assertThat(offline(lines)).contains("6 entries (3 withheld)").contains("\nVERIFIED");
        assertThat(offline(lines, "--complete")).contains("INCOMPLETE");

        tamper("delete from audit_entry where id = (select entry_id from audit_sealed where position = 2)");
        assertThat(offline(export(SampleCity.subjectWith("AUDITOR", EAST)))).contains("DELETED");
    }

    private List<String> export(String subject) {
        String body = as(subject)
                .queryParam("purpose", "年度审计")
                .get("/audit-entries/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        assertThat(DATABASE.number(
                        "select count(*) from audit_entry where action = 'audit.export' and purpose = '年度审计'"))
                .isPositive();
        return body.lines().toList();
    }

    private String offline(List<String> lines, String... options) throws IOException {
        Path file = Files.write(folder.resolve("export.ndjson"), lines);
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = OfflineAuditVerifier.run(
                arguments.toArray(new String[0]), new PrintStream(out, true, StandardCharsets.UTF_8));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code == 0).isEqualTo(text.contains("\nVERIFIED"));
        return text;
    }

    private static List<String> changed(List<String> lines, int index, String line) {
        List<String> copy = new ArrayList<>(lines);
        copy.set(index, line);
        return copy;
    }

    private static RequestSpecification as(String subject) {
        return given().basePath("/api/sample/v1")
                .auth()
                .oauth2(Tokens.forSubject(subject))
                .contentType(ContentType.JSON);
    }
}
