package org.staffhome.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.staffhome.servers.ContextRoles;
import org.staffhome.servers.PostgresServer;

/** The database of the suite: on the suite's own server or on the user's. */
final class Database {

    /** The schema and role of the identity provider. */
    static final String IDENTITY = "identity";

    private final Settings settings;
    private final SecretStore secrets;

    Database(Settings settings, SecretStore secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** JDBC address of the server, ending in a slash. */
    String server() {
        return settings.outsidePostgres()
                .orElse("jdbc:postgresql://127.0.0.1:" + settings.port(PartName.POSTGRES) + "/");
    }

    /** JDBC address of the database of all contexts. */
    String url() {
        return server() + ContextRoles.DATABASE;
    }

    String superuser() {
        return settings.outsidePostgres().isPresent() ? settings.outsidePostgresUser() : PostgresServer.SUPERUSER;
    }

    String superuserPassword() {
        return settings.outsidePostgres().isPresent()
                ? settings.outsidePostgresPassword()
                : secrets.password(PostgresServer.SUPERUSER);
    }

    /** The password of a role of this database. */
    String password(String role) {
        return secrets.password(role);
    }

    /** Makes the database, the schemas and the roles where they are missing. */
    void provision() {
        try (Connection connection = connect("postgres")) {
            ContextRoles.createDatabase(connection);
        } catch (SQLException e) {
            throw new LocalException("Cannot create the database on " + server() + ": " + e.getMessage(), e);
        }
        try (Connection connection = connect(ContextRoles.DATABASE)) {
            ContextRoles.prepareDatabase(connection);
            for (PartName service : PartName.SERVICES) {
                String context = service.key();
                ContextRoles.provision(
                        connection,
                        context,
                        password(ContextRoles.owner(context)),
                        password(ContextRoles.app(context)));
            }
            ContextRoles.provisionSingle(connection, IDENTITY, password(IDENTITY));
        } catch (SQLException e) {
            throw new LocalException("Cannot prepare the database on " + server() + ": " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server() + database, superuser(), superuserPassword());
    }
}
