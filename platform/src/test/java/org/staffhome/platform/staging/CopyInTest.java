package org.staffhome.platform.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.staffhome.testkit.TestDatabase;

class CopyInTest {
    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        TestDatabase database = TestDatabase.of("staging");
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create unlogged table if not exists staging.staged"
                    + " (n int, id uuid, day date, text text, flag boolean)");
        }
        connection = database.app();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private CopyIn copy() throws SQLException {
        return CopyIn.into(connection, "staging.staged", "n", "id", "day", "text", "flag");
    }

    @Test
    void valuesArriveAsTheyAre() throws SQLException {
        UUID id = UUID.randomUUID();
        String awkward = "戴\t兰\\N\r\n\\. \ud842\udfb7";
        try (CopyIn copy = copy()) {
            copy.row(1, id, LocalDate.of(1995, 9, 17), awkward, true);
            copy.row(2, null, null, null, null);
            copy.row(3, null, null, "\\N", false);
            assertThat(copy.finish()).isEqualTo(3);
        }
        assertThat(one("select text from staging.staged where n = 1")).isEqualTo(awkward);
        assertThat(one("select id || ' ' || day || ' ' || flag from staging.staged where n = 1"))
                .isEqualTo(id + " 1995-09-17 true");
        assertThat(one("select count(*) from staging.staged where text is null"))
                .isEqualTo("1");
        assertThat(one("select text from staging.staged where n = 3")).isEqualTo("\\N");
    }

    @Test
    void manyRowsAreStreamed() throws SQLException {
        try (CopyIn copy = copy()) {
            for (int i = 0; i < 200_000; i++) {
                copy.row(i, null, null, "第" + i + "行", null);
            }
            assertThat(copy.finish()).isEqualTo(200_000);
        }
        assertThat(one("select sum(n::bigint) from staging.staged")).isEqualTo("19999900000");
    }

    @Test
    void closingWithoutFinishingGivesUpTheRows() throws SQLException {
        execute("savepoint before");
        try (CopyIn copy = copy()) {
            copy.row(1, null, null, "x", null);
        }
        execute("rollback to before");
        assertThat(one("select count(*) from staging.staged")).isEqualTo("0");
    }

    @Test
    void namesAndWidthAreChecked() throws SQLException {
        assertThatThrownBy(() -> CopyIn.into(connection, "staged; drop table x", "n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CopyIn.into(connection, "staged", "n) from program 'x' --"))
                .isInstanceOf(IllegalArgumentException.class);
        try (CopyIn copy = copy()) {
            assertThatThrownBy(() -> copy.row(1)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
