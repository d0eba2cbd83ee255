package org.staffhome.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.staffhome.platform.sample.SampleCity.EAST;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.ServiceTestResource;

/** Entries stand and fall with their transaction, hold nothing sensitive, and nobody takes them back. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "context", value = "sample"))
class AuditTest extends AuditTestBase {

    record Dossier(String stage, @Sensitive String idNumber, Income income) {}

    record Income(@Sensitive long amountFen, int year) {}

    @Test
    void anEntryIsThereIfAndOnlyIfItsTransactionIsCommitted() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    write("note.write", Map.of());
                    throw new IllegalStateException("refused after all");
                }))
                .hasMessage("refused after all");
        assertThat(DATABASE.number("select count(*) from audit_entry")).isZero();

        QuarkusTransaction.requiringNew().run(() -> write("note.write", Map.of()));
        assertThat(DATABASE.number("select count(*) from audit_entry e join audit_pending p on p.entry_id = e.id"))
                .isEqualTo(1);
    }

    @Test
    void whatIsMarkedSensitiveIsNotWritten() {
        write("dossier.open", new Dossier("REGISTERED", "990101199001011234", new Income(960_000, 2026)));
        assertThat(DATABASE.rows("select after::text as after from audit_entry")
                        .get(0)
                        .get("after"))
                .isEqualTo("{\"stage\": \"REGISTERED\", \"income\": {\"year\": 2026}}");
    }

    @Test
    void textThatPostgresCannotStoreDoesNotFailTheAction() {
        write("note.write", Map.of("text", "a\u0000b\uD800c"));
        assertThat(DATABASE.rows("select after ->> 'text' as text from audit_entry")
                        .get(0)
                        .get("text"))
                .isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void theApplicationRoleCanNeitherChangeNorDeleteNorEmpty() throws SQLException {
        batchOf(2);
        try (Connection connection = DATABASE.app();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("audit_entry", "audit_seal", "audit_sealed")) {
                for (String sql : List.of(
                        "delete from " + table,
                        "truncate " + table + " cascade",
                        "update " + table + " set " + (table.equals("audit_entry") ? "subject" : "batch_no")
                                + " = null")) {
                    assertThatThrownBy(() -> statement.execute(sql))
                            .as(sql)
                            .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                                    .isEqualTo("42501"));
                }
            }
        }
    }

    @Test
    void aWorkerOfTheServiceIsNamedAsActor() {
        append(1);
        assertThat(DATABASE.rows("select subject, role from audit_entry").get(0))
                .containsEntry("subject", "system:SCHEDULER")
                .containsEntry("role", "SYSTEM");
    }

    private void write(String action, Object after) {
        audit.entry(action).on("note", "1").in(EAST, "/1/2/").after(after).write();
    }
}
