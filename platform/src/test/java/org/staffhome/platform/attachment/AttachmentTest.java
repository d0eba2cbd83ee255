package org.staffhome.platform.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.staffhome.platform.sample.SampleCity.EAST;
import static org.staffhome.platform.sample.SampleCity.WEST;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.id.Ids;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;

/** Files over HTTP: whose they are, what is taken, and that nothing half arrived or ownerless stays. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class AttachmentTest {
    private static final TestDatabase DATABASE = TestDatabase.of("sample");
    private static final String NAME = "attachment; filename*=UTF-8''%E5%BC%A0%E4%B8%89.pdf";

    @Inject
    AttachmentSweep sweep;

    @Inject
    BlobStores stores;

    @ConfigProperty(name = "staffhome.attachments.directory")
    Path directory;

    private UUID note;
    private String admin;

    @BeforeEach
    void note() throws IOException {
        SampleCity.build();
        DATABASE.truncate("note", "attachment");
        sweep.sweep(Duration.ZERO);
        note = Ids.next();
        DATABASE.execute(
                "insert into note (id, organization_id, org_path, text, version) values (?, ?, '/1/2/', 'x', 0)",
                note,
                EAST);
        admin = SampleCity.subjectWith("FEDERATION_ADMIN", EAST);
    }

    @Test
    void aFileGoesUpIsListedAndComesDownUnderItsName() {
        byte[] content = pdf(700_000);
        String id = upload(content);
        as(admin)
                .queryParam("objectType", "note")
                .queryParam("objectId", note)
                .get("/attachments")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].fileName", is("张三.pdf"))
                .body("[0].sizeBytes", is(700_000));
        byte[] down = as(admin)
                .get("/attachments/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("%E5%BC%A0%E4%B8%89.pdf"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(down).isEqualTo(content);
        assertThat(DATABASE.rows("select file_name from attachment").get(0).toString())
                .doesNotContain("张三");
        assertThat(DATABASE.number(
                        "select count(*) from audit_entry where action = 'attachment.add' and object_id = ?",
                        note.toString()))
                .isEqualTo(1);
    }

    @Test
    void theContentLiesSealedOnTheDisk() throws IOException {
        byte[] content = new byte[5_000];
        java.util.Arrays.fill(content, (byte) 'x');
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
        upload(content);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "xxxx");
            }
        }
    }

    @Test
    void anAttachmentPastItsRetentionGoesWithAnAuditEntryAtItsOrganisation() throws IOException {
        String id = upload(pdf(1000));
        DATABASE.execute("update attachment set retention_until = date '2020-01-01'");
        sweep.sweep(Duration.ZERO);
        assertThat(DATABASE.number("select count(*) from attachment")).isZero();
        assertThat(DATABASE.rows(
                        "select subject, org_path, before ->> 'attachmentId' as id from audit_entry"
                                + " where action = 'attachment.expire' and object_id = ?",
                        note.toString()))
                .containsExactly(Map.of("subject", "system:SCHEDULER", "org_path", "/1/2/", "id", id));
    }

    @Test
    void contentWithoutARowStaysWhileAnUploadMayStillBeUnderWay() throws IOException {
        String id = upload(pdf(1000));
        as(admin).delete("/attachments/" + id).then().statusCode(204);
        sweep.sweep(Duration.ofHours(1));
        assertThat(blobs()).hasSize(1);
        sweep.sweep(Duration.ZERO);
        assertThat(blobs()).isEmpty();
    }

    @Test
    void theSameContentAtTheSameObjectIsOneAttachment() {
        assertThat(upload(pdf(1000))).isEqualTo(upload(pdf(1000)));
        assertThat(DATABASE.number("select count(*) from attachment")).isEqualTo(1);
    }

    @Test
    void whoHasNoOfficeThereNeitherSeesNorAdds() {
        String id = upload(pdf(1000));
        String elsewhere = SampleCity.subjectWith("FEDERATION_ADMIN", WEST);
        as(elsewhere).get("/attachments/" + id).then().statusCode(404).body("code", is("attachment.unknown"));
        as(elsewhere).delete("/attachments/" + id).then().statusCode(404);
        post(elsewhere, pdf(1000), "application/pdf", NAME).then().statusCode(404);
        // May upload files in general, but not write notes: the room's own permission counts.
        String officer = SampleCity.subjectWith("UNION_OFFICER", EAST);
        post(officer, pdf(10), "application/pdf", NAME).then().statusCode(403).body("code", is("request.forbidden"));
        as(officer).delete("/attachments/" + id).then().statusCode(403);
        as(officer).get("/attachments/" + id).then().statusCode(200);
        assertThat(DATABASE.number("select count(*) from attachment")).isEqualTo(1);
    }

    @Test
    void whatIsNotTakenIsRefusedAndLeavesNothing() throws IOException {
        post(admin, "<html><script>".getBytes(StandardCharsets.UTF_8), "text/plain", NAME)
                .then()
                .statusCode(415)
                .body("code", is("attachment.media-type-refused"));
        post(admin, pdf(10), "image/png", NAME).then().statusCode(415).body("code", is("attachment.media-type-untrue"));
        post(admin, pdf(10), "application/pdf", "attachment").then().statusCode(400);
        as(admin)
                .contentType("application/pdf")
                .header("Content-Disposition", NAME)
                .queryParam("objectType", "nothing")
                .queryParam("objectId", note)
                .body(pdf(10))
                .post("/attachments")
                .then()
                .statusCode(422)
                .body("code", is("attachment.object-type-unknown"));
        post(admin, pdf((1 << 20) + 1), "application/pdf", NAME)
                .then()
                .statusCode(413)
                .body("code", is("attachment.too-large"));
        assertThat(DATABASE.number("select count(*) from attachment")).isZero();
        assertThat(blobs()).isEmpty();
        try (Stream<Path> parts = Files.list(stores.get().spoolFolder())) {
            assertThat(parts).isEmpty();
        }
    }

    @Test
    void theQuotaOfTheOrganisationHolds() {
        DATABASE.execute(
                "insert into attachment select gen_random_uuid(), ?, '/1/2/', 'note', gen_random_uuid(), 'x',"
                        + " 'application/pdf', 20 * 1024::bigint ^ 3, repeat('0', 64), null, 'test', now()",
                EAST);
        post(admin, pdf(10), "application/pdf", NAME)
                .then()
                .statusCode(422)
                .body("code", is("attachment.quota-exceeded"));
    }

    @Test
    void contentWithoutARowIsSweptAndContentWithOneStays() throws IOException {
        String first = upload(pdf(1000));
        upload(pdf(2000));
        assertThat(blobs()).hasSize(2);
        sweep.sweep(Duration.ZERO);
        assertThat(blobs()).hasSize(2);
        as(admin).delete("/attachments/" + first).then().statusCode(204);
        sweep.sweep(Duration.ZERO);
        assertThat(blobs()).hasSize(1);
        DATABASE.execute("update attachment set retention_until = date '2020-01-01'");
        sweep.sweep(Duration.ZERO);
        assertThat(blobs()).isEmpty();
        assertThat(DATABASE.number("select count(*) from attachment")).isZero();
        assertThat(directory).exists();
    }

    private List<String> blobs() throws IOException {
        List<String> found = new ArrayList<>();
        stores.get().each((sha256, keptAt) -> found.add(sha256));
        return found;
    }

    private String upload(byte[] content) {
        return post(admin, content, "application/pdf", NAME)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.Response post(String subject, byte[] content, String type, String disposition) {
        return as(subject)
                .contentType(type)
                .header("Content-Disposition", disposition)
                .queryParam("objectType", "note")
                .queryParam("objectId", note)
                .body(content)
                .post("/attachments");
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i * 31 + size);
        }
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 8);
        return content;
    }

    private static RequestSpecification as(String subject) {
        return given().basePath("/api/sample/v1").auth().oauth2(Tokens.forSubject(subject));
    }
}
