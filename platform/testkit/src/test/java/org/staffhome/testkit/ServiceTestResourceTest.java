package org.staffhome.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service gets for its tests: once per JVM, whatever the class loader. */
class ServiceTestResourceTest {

    @Test
    void theConfigurationReachesARealDatabaseUnderBothRoles() throws SQLException {
        Map<String, String> config = config("sample");
        try (Connection owner = connect(config, "quarkus.flyway.jdbc-url", "quarkus.flyway");
                Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists thing (id int)");
        }
        try (Connection app = connect(config, "quarkus.datasource.jdbc.url", "quarkus.datasource");
                Statement statement = app.createStatement()) {
            statement.execute("insert into thing values (1)");
        }
        assertThat(TestDatabase.of("sample").number("select count(*) from thing where id = ?", 1))
                .isEqualTo(1);
        TestDatabase.of("sample").truncate("thing");
        assertThat(TestDatabase.of("sample").rows("select * from thing")).isEmpty();
    }

    @Test
    void theSameServersServeEveryProfileOfTheJvm() {
        Map<String, String> first = config("sample");
        Map<String, String> second = config("sample");
        assertThat(second).isEqualTo(first);
        assertThat(config("another").get("quarkus.datasource.jdbc.url"))
                .isEqualTo(first.get("quarkus.datasource.jdbc.url"));
    }

    @Test
    void withoutAContextThereIsOnlyTheIssuer() {
        ServiceTestResource resource = new ServiceTestResource();
        resource.init(Map.of());
        assertThat(resource.start())
                .containsKey("quarkus.oidc.auth-server-url")
                .doesNotContainKey("quarkus.datasource.jdbc.url");
    }

    private static Map<String, String> config(String context) {
        ServiceTestResource resource = new ServiceTestResource();
        resource.init(Map.of("context", context));
        return resource.start();
    }

    private static Connection connect(Map<String, String> config, String url, String user) throws SQLException {
        return DriverManager.getConnection(
                config.get(url), config.get(user + ".username"), config.get(user + ".password"));
    }
}
