package org.staffhome.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database server: passwords count, commits wait for the disk, data stays. */
class PostgresServerTest {

    @Test
    void aDurableServerWaitsForTheDiskAndKeepsItsDataOverARestart(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("postgres");
        try (PostgresServer server = PostgresServer.builder()
                .dataDirectory(data)
                .password("first-password")
                .start()) {
            assertThat(value(server, "show fsync")).isEqualTo("on");
            assertThat(value(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(PostgresServer.running(data)).contains(server.process());
            try (Connection connection = server.superuser("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
        }
        assertThat(PostgresServer.running(data)).isEmpty();
        try (PostgresServer server = PostgresServer.builder()
                .dataDirectory(data)
                .password("first-password")
                .start()) {
            assertThat(value(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aKilledServerComesBackWithEverythingCommitted(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("postgres");
        PostgresServer killed =
                PostgresServer.builder().dataDirectory(data).password("pw").start();
        try (Connection connection = killed.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 7 as answer");
        }
        killed.process().destroyForcibly();
        assertThat(Processes.awaitEnd(killed.process(), Duration.ofSeconds(10))).isTrue();
        try (PostgresServer again =
                PostgresServer.builder().dataDirectory(data).password("pw").start()) {
            assertThat(value(again, "select answer from kept")).isEqualTo("7");
        }
    }

    @Test
    void aWrongOrMissingPasswordIsRefusedOnLoopback() {
        try (PostgresServer server = PostgresServer.builder().durable(false).start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aTemporaryServerTakesItsDataAlong() {
        PostgresServer server = PostgresServer.builder().durable(false).start();
        assertThat(Files.exists(server.dataDirectory())).isTrue();
        server.close();
        assertThat(Files.exists(server.dataDirectory())).isFalse();
        assertThat(server.process().isAlive()).isFalse();
    }

    private static String value(PostgresServer server, String query) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
