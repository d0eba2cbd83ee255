package org.staffhome.platform.audit;

import static org.staffhome.platform.sample.SampleCity.EAST;
import static org.staffhome.platform.sample.SampleCity.WEST;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.staffhome.platform.sample.SampleCity;
import org.staffhome.platform.scope.Scopes;
import org.staffhome.platform.scope.SystemScope;
import org.staffhome.testkit.TestDatabase;

/** What the tests of the audit log share: an empty log, entries, and the hand of a database administrator. */
abstract class AuditTestBase {
    static final TestDatabase DATABASE = TestDatabase.of("sample");

    @Inject
    Audit audit;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditVerify verify;

    @Inject
    Scopes scopes;

    @BeforeAll
    static void city() {
        SampleCity.build();
    }

    @BeforeEach
    void emptyLog() {
        DATABASE.truncate("audit_entry", "audit_pending", "audit_sealed", "audit_seal");
    }

    /** Appends entries, every second one at EAST and WEST, in one transaction, and seals them as one batch. */
    void batchOf(int entries) {
        append(entries);
        sealer.seal();
    }

    void append(int entries) {
        List<AuditDraft> drafts = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            drafts.add(audit.entry("note.write")
                    .on("note", UUID.randomUUID())
                    .in(i % 2 == 0 ? EAST : WEST, i % 2 == 0 ? "/1/2/" : "/1/3/")
                    .before(Map.of("length", 1))
                    .after(Map.of("length", 2, "share", 0.50)));
        }
        scopes.within(SystemScope.SCHEDULER, () -> {
            QuarkusTransaction.requiringNew().run(() -> audit.append(drafts));
            return null;
        });
    }

    List<AuditFinding.Kind> found(Map<Long, String> heads) {
        return verify.verify(heads).findings().stream().map(AuditFinding::kind).toList();
    }

    List<AuditFinding.Kind> found() {
        return found(Map.of());
    }

    /** Statements as superuser with triggers and foreign keys off: what an administrator of the database can do. */
    static void tamper(String... statements) {
        try (Connection connection = DATABASE.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                if (!statement.execute(sql) && statement.getUpdateCount() == 0) {
                    throw new IllegalStateException("nothing to tamper with: " + sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
