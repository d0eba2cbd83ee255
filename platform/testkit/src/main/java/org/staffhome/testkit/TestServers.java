package org.staffhome.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.staffhome.servers.ContextRoles;
import org.staffhome.servers.Folders;
import org.staffhome.servers.KafkaProcess;
import org.staffhome.servers.PostgresServer;
import org.staffhome.servers.Secrets;

/** The PostgreSQL and the broker of this JVM, started by whoever asks first. Both end with the JVM, even when it is killed. */
final class TestServers {

    private static final String MAX_CONNECTIONS = "200";

    private TestServers() {}

    /** {@code bootstrap.servers} of the broker. */
    static String kafka() {
        return JvmRegistry.once("kafka", () -> {
            Path folder = Folders.temporary("staffhome-kafka-");
            KafkaProcess broker = KafkaProcess.startGuarded(folder.resolve("data"), folder.resolve("kafka.log"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                Folders.delete(folder);
            }));
            return broker.bootstrapServers();
        });
    }

    /** JDBC address of the database of all contexts. */
    static String jdbcUrl() {
        return server() + ContextRoles.DATABASE;
    }

    /** A connection of the superuser, whom no row-level security binds. */
    static Connection superuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), PostgresServer.SUPERUSER, superuserPassword());
    }

    /** Makes sure that the context has its schema and roles; cheap when repeated. */
    static void provision(String context) {
        JvmRegistry.once("context." + context, () -> {
            jdbcUrl();
            try (Connection connection = superuser()) {
                ContextRoles.provision(
                        connection,
                        context,
                        password(ContextRoles.owner(context)),
                        password(ContextRoles.app(context)));
                return "provisioned";
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot provision context " + context, e);
            }
        });
    }

    /** The password of a role, the same in the whole JVM. */
    static String password(String role) {
        return JvmRegistry.once("password." + role, Secrets::password);
    }

    private static String superuserPassword() {
        return password(PostgresServer.SUPERUSER);
    }

    private static String server() {
        return JvmRegistry.once("postgres", () -> {
            PostgresServer server = PostgresServer.builder()
                    .password(superuserPassword())
                    .durable(false)
                    .setting("max_connections", MAX_CONNECTIONS)
                    .start();
            try (Connection connection = server.superuser("postgres")) {
                ContextRoles.createDatabase(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create the database", e);
            }
            try (Connection connection = server.superuser(ContextRoles.DATABASE)) {
                ContextRoles.prepareDatabase(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot prepare the database", e);
            }
            return server.jdbcUrl("");
        });
    }
}
