package org.staffhome.platform.http;

import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.platform.sample.SampleCity.EAST;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.platform.sample.SampleTest;

/** What cannot be read in a query is a malformed request; what cannot be read in a path is an unknown object. */
@QuarkusTest
class ReadableParametersTest extends SampleTest {

    @ParameterizedTest
    @CsvSource({
        "/notes, limit, x",
        "/notes, limit, 1e9",
        "/notes, limit, ''",
        "/rules, organizationId, here",
        "/rules, date, 2026-02-30",
        "/audit-entries, from, yesterday"
    })
    void anUnreadableParameterIsNamed(String path, String parameter, String value) {
        as(SampleCity.subjectWith("AUDITOR", EAST))
                .queryParam(parameter, value)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"))
                .body("parameter", equalTo(parameter));
    }

    @Test
    void whoMayNotComeInIsNotToldWhatIsWrongWithTheRequest() {
        as("somebody").queryParam("limit", "x").get("/notes").then().statusCode(403);
    }

    @Test
    void readableParametersAndUnknownOnesPass() {
        as(SampleCity.subjectWith("AUDITOR", EAST))
                .queryParam("limit", "3")
                .queryParam("unheardOf", "x")
                .get("/notes")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnreadableIdInThePathIsAnUnknownObject() {
        as(SampleCity.subjectWith("AUDITOR", EAST)).get("/notes/x").then().statusCode(404);
        as(SampleCity.subjectWith("AUDITOR", EAST))
                .get("/notes/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
