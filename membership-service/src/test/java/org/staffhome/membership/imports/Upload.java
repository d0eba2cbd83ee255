package org.staffhome.membership.imports;

import static io.restassured.RestAssured.given;
import static org.staffhome.membership.City.BASE;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.staffhome.testkit.Tokens;

/** Sends lists as an office would, and waits for what comes of them. */
final class Upload {

    private Upload() {}

    static byte[] csv(List<List<String>> rows) {
        return csv(rows, StandardCharsets.UTF_8);
    }

    static byte[] csv(List<List<String>> rows, Charset charset) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
        return text.toString().getBytes(charset);
    }

    /** A workbook of one sheet; title rows and all are just rows. */
    static byte[] xlsx(List<List<String>> rows) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(out, "test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("花名册");
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        if (!rows.get(r).get(c).isEmpty()) {
                            sheet.value(r, c, rows.get(r).get(c));
                        }
                    }
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a list and waits until it is read. */
    static JsonPath preview(String subject, ImportKind kind, String fileName, byte[] content) {
        String id = given().auth()
                .oauth2(Tokens.forSubject(subject))
                .multiPart("kind", kind.name())
                .multiPart("file", fileName, content)
                .post(BASE + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await(subject, id, "READING");
    }

    /** Sends a list under a key. */
    static ValidatableResponse send(String subject, ImportKind kind, String fileName, byte[] content, String key) {
        return given().auth()
                .oauth2(Tokens.forSubject(subject))
                .header("Idempotency-Key", key)
                .multiPart("kind", kind.name())
                .multiPart("file", fileName, content)
                .post(BASE + "/imports")
                .then();
    }

    /** Waits until a list that was sent is read. */
    static JsonPath awaitRead(String subject, String id) {
        return await(subject, id, "READING");
    }

    /** Confirms a preview and waits until it is written. */
    static JsonPath commit(String subject, UUID id) {
        given().auth()
                .oauth2(Tokens.forSubject(subject))
                .post(BASE + "/imports/" + id + "/commit")
                .then()
                .statusCode(202);
        return await(subject, id.toString(), "PREVIEWED");
    }

    static UUID id(JsonPath view) {
        return UUID.fromString(view.getString("id"));
    }

    static JsonPath errors(String subject, UUID id) {
        return given().auth()
                .oauth2(Tokens.forSubject(subject))
                .get(BASE + "/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath await(String subject, String id, String from) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.forSubject(subject))
                                .get(BASE + "/imports/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        view -> !from.equals(view.getString("state")));
    }
}
