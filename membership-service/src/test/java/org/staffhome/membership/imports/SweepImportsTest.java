package org.staffhome.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.staffhome.membership.City.BASE;
import static org.staffhome.membership.City.DATABASE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.staffhome.membership.City;
import org.staffhome.platform.clock.BusinessClock;
import org.staffhome.platform.id.Ids;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.Tokens;

/** Nothing of an import is left lying about. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "membership"))
class SweepImportsTest {

    private static final String ADMIN = Tokens.BOOTSTRAP_SUBJECT;

    @Inject
    SweepImports sweep;

    @Inject
    ImportFiles files;

    @Inject
    BusinessClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.reset();
    }

    @Test
    void aPreviewThatNobodyConfirmedForADayIsGivenUp() {
        UUID id = preview();
        sweep.sweep();
        assertThat(state(id)).isEqualTo("PREVIEWED");

        clock.set(Instant.now().plus(25, ChronoUnit.HOURS));
        sweep.sweep();

        assertThat(state(id)).isEqualTo("DISCARDED");
        assertThat(DATABASE.number("select count(*) from staged_member where import_id = ?", id))
                .isZero();
    }

    @Test
    void anImportWhoseReadingFailedForGoodIsRefusedAndItsFileDeleted() {
        UUID id = preview();
        files.keep(id, new ByteArrayInputStream(new byte[] {1}));
        DATABASE.execute(
                "update job set state = 'FAILED', failure = 'request.failure' where id = (select job_id from import_batch"
                        + " where id = ?)",
                id);
        DATABASE.execute("update import_batch set state = 'READING' where id = ?", id);

        sweep.sweep();

        City.asAdmin().get(BASE + "/imports/" + id).then().statusCode(200);
        assertThat(state(id)).isEqualTo("REFUSED");
        assertThat(files.find(id)).isEmpty();
    }

    @Test
    void anUploadThatNobodyReadsAnyMoreIsDeletedAfterADay() {
        UUID fresh = Ids.next();
        files.keep(fresh, new ByteArrayInputStream(new byte[] {1}));
        sweep.sweep();
        assertThat(files.find(fresh)).isPresent();

        clock.set(Instant.now().plus(25, ChronoUnit.HOURS));
        sweep.sweep();

        assertThat(files.find(fresh)).isEmpty();
    }

    private static UUID preview() {
        String name = "扫除工会" + City.number();
        City.organization("GRASSROOTS_UNION", City.federation(), name);
        return Upload.id(Upload.preview(
                ADMIN,
                ImportKind.ROSTER,
                "名册.csv",
                Upload.csv(List.of(
                        List.of("工会名称", "姓名", "身份证号", "用工形式", "入会时间"),
                        List.of(name, "赵测一", City.newPerson().idNumber(), "在编", "2024-05-01")))));
    }

    private static String state(UUID id) {
        return DATABASE.rows("select state from import_batch where id = ?", id)
                .get(0)
                .get("state")
                .toString();
    }
}
