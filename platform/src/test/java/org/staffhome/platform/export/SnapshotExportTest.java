package org.staffhome.platform.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.testkit.ServiceTestResource;
import org.staffhome.testkit.TestDatabase;
import org.staffhome.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class SnapshotExportTest {
    private static final TestDatabase DATABASE = TestDatabase.of("sample");
    private static final int ROWS = 3_000;

    @Inject
    SnapshotQuery snapshot;

    @Inject
    DataSource dataSource;

    @Inject
    Scopes scopes;

    @BeforeAll
    static void city() {
        SampleCity.build();
    }

    @BeforeEach
    void notes() {
        DATABASE.truncate("note");
        DATABASE.execute(
                "insert into note select gen_random_uuid(), ?, '/1/2/', null, '记录 ' || n, 0 from generate_series(1, ?) n",
                SampleCity.EAST,
                ROWS);
        DATABASE.execute("insert into note values (gen_random_uuid(), ?, '/1/3/', null, '别家', 0)", SampleCity.WEST);
    }

    private static RequestSpecification officer() {
        String subject = SampleCity.subjectWith("UNION_OFFICER", SampleCity.EAST);
        return given().basePath("/api/sample/v1").auth().oauth2(Tokens.forSubject(subject));
    }

    @Test
    void anExportHasTheRowsOfTheCallersScopeMasked() {
        Response answer =
                officer().queryParam("format", "csv").queryParam("bom", true).get("/note-exports");
        String text = new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).endsWith("filename*=UTF-8''%E8%AE%B0%E5%BD%95.csv");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(text).startsWith("\ufeff内容,密文\r\n记录 1,***\r\n").doesNotContain("别家");
        assertThat(text.lines()).hasSize(ROWS + 1);
    }

    @Test
    void acceptAndFormatChoose() throws IOException {
        Response lines = officer().accept("application/x-ndjson").get("/note-exports");
        assertThat(lines.contentType()).startsWith("application/x-ndjson");
        assertThat(lines.asByteArray()).startsWith("{\"text\":".getBytes());
        Response workbook = officer().queryParam("format", "xlsx").get("/note-exports");
        try (ReadableWorkbook opened = new ReadableWorkbook(new ByteArrayInputStream(workbook.asByteArray()))) {
            assertThat(opened.getFirstSheet().read()).hasSize(ROWS + 1);
        }
        officer().queryParam("format", "pdf").get("/note-exports").then().statusCode(400);
        officer().accept("text/html").get("/note-exports").then().statusCode(406);
        given().basePath("/api/sample/v1").get("/note-exports").then().statusCode(401);
    }

    @Test
    @ActivateRequestContext
    void rowsChangedMeanwhileDoNotShow() throws IOException {
        List<String> seen = new ArrayList<>();
        scopes.within(SystemScope.JOB, () -> {
            rows().forEach(row -> {
                if (seen.isEmpty()) {
                    DATABASE.execute("delete from note where text like '%7'");
                    DATABASE.execute("update note set text = 'changed'");
                }
                seen.add(row);
            });
            return null;
        });
        assertThat(seen).hasSize(ROWS + 1).doesNotContain("changed").contains("记录 2997");
    }

    @Test
    @ActivateRequestContext
    void aTransactionUnderWayIsSetAside() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rows = QuarkusTransaction.requiringNew()
                .call(() -> scopes.within(
                        SystemScope.JOB, () -> Exporter.of(layout()).write(ExportFormat.CSV, rows(), out)));
        assertThat(rows).isEqualTo(ROWS + 1L);
    }

    @Test
    @ActivateRequestContext
    void aFailureOnTheWayGivesTheConnectionBackClean() throws SQLException {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> scopes.within(SystemScope.JOB, () -> {
                        rows().forEach(row -> {
                            throw new IOException("gone");
                        });
                        return null;
                    }))
                    .hasStackTraceContaining("gone");
        }
        try (Connection connection = dataSource.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    @ActivateRequestContext
    void theResultIsNotHeldInMemory() throws IOException {
        String wide = "select repeat('x', 2000) || n from generate_series(1, 100000) n";
        long before = used();
        long[] most = {0};
        int[] count = {0};
        snapshot.rows(row -> row.getString(1), wide).forEach(row -> {
            count[0]++;
            most[0] = count[0] % 25_000 == 0 ? Math.max(most[0], used()) : most[0];
        });
        assertThat(count[0]).isEqualTo(100_000);
        assertThat(most[0] - before).as("bytes held of about 200 MB").isLessThan(40L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private RowSource<String> rows() {
        return snapshot.rows(row -> row.getString(1), "select text from note where version = ? order by id", 0);
    }

    private static ExportLayout<String> layout() {
        return ExportLayout.of("记录", ExportColumn.open("text", "内容", text -> text));
    }
}
