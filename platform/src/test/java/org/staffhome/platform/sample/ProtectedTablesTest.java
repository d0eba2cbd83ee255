package org.staffhome.platform.sample;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.ProtectedTables;

/** The rule that every service's tables are held to, on the tables of platform and the sample service. */
@QuarkusTest
class ProtectedTablesTest extends SampleTest {
    private static final ProtectedTables TABLES = ProtectedTables.of("sample");

    @Test
    void everyTableIsUnderForcedRowLevelSecurityOrHasAReason() {
        TABLES.areComplete();
    }

    @Test
    void aQueryWithoutScopeReturnsNothing() {
        TABLES.showNothingWithoutAScope();
    }
}
