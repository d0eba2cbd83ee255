package org.staffhome.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;
import static org.staffhome.membership.imports.ImportServiceTest.HEADER;
import static org.staffhome.membership.imports.ImportServiceTest.foundByHand;
import static org.staffhome.membership.imports.ImportServiceTest.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.membership.imports.ImportServiceTest.Made;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.Tokens;

/** Sending a list: once for a key, and with a progress that can be read while it lasts. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class ImportSubmissionTest {

    private static final String ADMIN = Tokens.BOOTSTRAP_SUBJECT;
    private static final int MANY = 4_000;

    @Test
    void theSameKeyWithTheSameFileIsOneImportAndAnotherFileIsRefused() {
        Made union = foundByHand();
        byte[] list = Upload.csv(List.of(HEADER, row(union, City.newPerson())));
        String key = "import-" + City.number();
        String first = Upload.send(ADMIN, ImportKind.ROSTER, "名册.csv", list, key)
                .statusCode(202)
                .extract()
                .path("id");
        Upload.send(ADMIN, ImportKind.ROSTER, "名册.csv", list, key)
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        byte[] other = Upload.csv(List.of(HEADER, row(union, City.newPerson())));
        Upload.send(ADMIN, ImportKind.ROSTER, "名册.csv", other, key)
                .statusCode(422)
                .body("code", equalTo("request.idempotency-key-reused"));
        Upload.send(ADMIN, ImportKind.UNITS, "名册.csv", list, key).statusCode(422);
        assertThat(DATABASE.number(
                        "select count(*) from import_batch where submitted_at >= (select submitted_at from import_batch"
                                + " where id = ?::uuid)",
                        first))
                .isEqualTo(1);
        Upload.awaitRead(ADMIN, first);
    }

    @Test
    void whileItReadsTheJobTellsHowManyRowsItHasRead() {
        Made union = foundByHand();
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        IntStream.range(0, MANY).forEach(i -> rows.add(row(union, City.newPerson())));
        JsonPath sent = Upload.send(ADMIN, ImportKind.ROSTER, "名册.csv", Upload.csv(rows), "import-" + City.number())
                .statusCode(202)
                .extract()
                .jsonPath();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> job(sent),
                        job -> job.getInt("done") > 0 && job.getInt("done") < MANY && job.get("total") == null);
        JsonPath preview = Upload.awaitRead(ADMIN, sent.getString("id"));
        JsonPath read = job(preview);
        assertThat(read.getInt("done")).isEqualTo(MANY);
        assertThat(read.getInt("total")).isEqualTo(MANY);
        JsonPath written = job(Upload.commit(ADMIN, Upload.id(preview)));
        assertThat(written.getInt("done")).isEqualTo(MANY);
        assertThat(written.getInt("total")).isEqualTo(MANY);
    }

    private static JsonPath job(JsonPath ofImport) {
        return City.asAdmin()
                .get(BASE + "/jobs/" + ofImport.getString("jobId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
