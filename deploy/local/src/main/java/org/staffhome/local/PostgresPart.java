package org.staffhome.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.staffhome.servers.PostgresServer;

/** The database server and the schemas and roles in it. */
final class PostgresPart implements Part {

    private final Settings settings;
    private final Database database;

    PostgresPart(Settings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public PartName name() {
        return PartName.POSTGRES;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + settings.port(name());
    }

    @Override
    public String mark() {
        return "-D " + folder();
    }

    @Override
    public ProcessHandle launch() {
        return PostgresServer.builder()
                .dataDirectory(folder())
                .cache(settings.cache())
                .log(settings.log(name().key()))
                .port(settings.port(name()))
                .password(database.superuserPassword())
                .durable(true)
                .setting("max_connections", "80")
                .setting("shared_buffers", "96MB")
                .setting("max_wal_size", "512MB")
                .start()
                .process();
    }

    @Override
    public boolean ready() {
        try (Connection connection = DriverManager.getConnection(
                database.server() + "postgres", database.superuser(), database.superuserPassword())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void prepare() {
        database.provision();
    }

    @Override
    public boolean adoptable() {
        return true;
    }

    /** PostgreSQL's fast shutdown. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    /** The folder exists with a database in it. */
    static boolean hasData(Path home) {
        return java.nio.file.Files.exists(home.resolve("postgres").resolve("PG_VERSION"));
    }

    private Path folder() {
        return settings.home().resolve("postgres");
    }
}
