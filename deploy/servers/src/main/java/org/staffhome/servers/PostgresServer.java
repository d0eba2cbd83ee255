package org.staffhome.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL server in a process of its own on loopback, with passwords that are checked (scram-sha-256).
 *
 * <p>Runs as an ordinary user, and as root through {@code unshare --user}, because PostgreSQL refuses to run as root. A
 * durable server (the suite) waits for the disk at every commit and outlives this JVM; a temporary one (tests) does not wait
 * for the disk, stops with this JVM even when that is killed, and takes its data folder along.
 */
public final class PostgresServer implements AutoCloseable {

    /** The name of the superuser; only the launcher and the test kit use it. */
    public static final String SUPERUSER = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 50;

    private final Path dataDirectory;
    private final int port;
    private final String password;
    private final boolean temporary;
    private final ProcessHandle process;

    private PostgresServer(Builder settings, int port, ProcessHandle process) {
        this.dataDirectory = settings.dataDirectory;
        this.port = port;
        this.password = settings.password;
        this.temporary = settings.temporary;
        this.process = process;
    }

    /** Settings of a server before it starts. */
    public static Builder builder() {
        return new Builder();
    }

    /** The server process that runs on this data folder now, whoever started it. */
    public static Optional<ProcessHandle> running(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.isReadable(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            long pid = Long.parseLong(lines.get(0).trim());
            boolean sameFolder = Path.of(lines.get(1).trim()).toAbsolutePath().equals(dataDirectory.toAbsolutePath());
            return ProcessHandle.of(pid)
                    .filter(p -> sameFolder && Processes.commandLine(p).contains("postgres"));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    public ProcessHandle process() {
        return process;
    }

    /** The JDBC address of a database of this server, without user and password. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** A connection of the superuser. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    /** Ends the server in its fast mode: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        Processes.signal(process, "INT");
        if (!Processes.awaitEnd(process, STOP_LIMIT)) {
            throw new ServerException("PostgreSQL (pid " + process.pid() + ") did not stop within " + STOP_LIMIT);
        }
        if (temporary) {
            Folders.delete(dataDirectory);
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Collects the settings; {@link #start()} prepares the data folder if it is empty and starts the server. */
    public static final class Builder {

        private final Map<String, String> settings = new LinkedHashMap<>();
        private Path dataDirectory;
        private Path cache =
                Path.of(System.getProperty("java.io.tmpdir")).resolve("staffhome-" + System.getProperty("user.name"));
        private Path log;
        private int port;
        private String password;
        private boolean durable = true;
        private boolean temporary;

        private Builder() {}

        /** Keeps the data in this folder; without it the server is a temporary one. */
        public Builder dataDirectory(Path folder) {
            this.dataDirectory = folder.toAbsolutePath();
            return this;
        }

        /** Where the programs are unpacked to; by default a folder of this user under the system's temporary one. */
        public Builder cache(Path folder) {
            this.cache = folder;
            return this;
        }

        /** The file that takes the server's output; by default {@code server.log} in the data folder. */
        public Builder log(Path file) {
            this.log = file.toAbsolutePath();
            return this;
        }

        /** The TCP port; 0 takes a free one. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** The superuser's password; generated if not given. It must be the one the data folder was made with. */
        public Builder password(String secret) {
            this.password = secret;
            return this;
        }

        /** Whether a commit waits for the disk (fsync and synchronous_commit). */
        public Builder durable(boolean waitForDisk) {
            this.durable = waitForDisk;
            return this;
        }

        /** One setting of {@code postgresql.conf}. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** Starts the server and returns when it answers. */
        public PostgresServer start() {
            temporary = dataDirectory == null;
            if (temporary) {
                dataDirectory = Folders.temporary("staffhome-postgres-").resolve("data");
            }
            if (password == null) {
                password = Secrets.password();
            }
            Path home = PostgresBinaries.unpacked(cache.toAbsolutePath());
            if (!Files.exists(dataDirectory.resolve("PG_VERSION"))) {
                initialise(home);
            }
            int chosen = port == 0 ? Ports.free() : port;
            if (log == null) {
                log = dataDirectory.resolve("server.log");
            }
            ProcessHandle process = launch(home, chosen);
            awaitReady(process, chosen);
            return new PostgresServer(this, chosen, process);
        }

        private void initialise(Path home) {
            Path passwordFile = null;
            try {
                Folders.ownerOnly(dataDirectory.getParent());
                passwordFile = Files.createTempFile("staffhome-", ".pw");
                Files.writeString(passwordFile, password + "\n");
                List<String> command = Processes.unprivileged();
                command.addAll(List.of(
                        home.resolve("bin/initdb").toString(),
                        "--pgdata=" + dataDirectory,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
                Process initdb =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                String output;
                try (InputStream in = initdb.getInputStream()) {
                    output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
                if (initdb.waitFor() != 0) {
                    throw new ServerException("PostgreSQL could not prepare " + dataDirectory + ": " + output.strip());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot prepare the database folder " + dataDirectory, e);
            } catch (InterruptedException e) {
                throw Processes.interrupted(e);
            } finally {
                deleteQuietly(passwordFile);
            }
        }

        private ProcessHandle launch(Path home, int chosenPort) {
            List<String> command = Processes.unprivileged();
            command.add(home.resolve("bin/postgres").toString());
            command.addAll(List.of("-D", dataDirectory.toString(), "-p", Integer.toString(chosenPort)));
            effectiveSettings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
            try {
                if (temporary) {
                    return Processes.startGuarded(command, log, dataDirectory.getParent());
                }
                return Processes.startDetached(command, Map.of(), log);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start PostgreSQL", e);
            }
        }

        private Map<String, String> effectiveSettings() {
            Map<String, String> effective = new LinkedHashMap<>();
            effective.put("listen_addresses", "127.0.0.1");
            effective.put("unix_socket_directories", "");
            effective.put("fsync", durable ? "on" : "off");
            effective.put("synchronous_commit", durable ? "on" : "off");
            effective.put("full_page_writes", durable ? "on" : "off");
            effective.put("timezone", "UTC");
            effective.put("log_line_prefix", "%m [%p] %u@%d ");
            // A statement may carry personal data: errors are logged without it.
            effective.put("log_min_error_statement", "panic");
            effective.put("log_error_verbosity", "terse");
            effective.putAll(settings);
            return effective;
        }

        private void awaitReady(ProcessHandle process, int chosenPort) {
            Instant limit = Instant.now().plus(START_LIMIT);
            SQLException last = null;
            while (Instant.now().isBefore(limit) && process.isAlive()) {
                try (Connection probe =
                        DriverManager.getConnection(jdbcUrl(chosenPort, "postgres"), SUPERUSER, password)) {
                    if (probe.isValid(1)) {
                        return;
                    }
                } catch (SQLException notYet) {
                    last = notYet;
                    if ("28P01".equals(notYet.getSQLState())) {
                        break;
                    }
                }
                Processes.pause(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
            Processes.signal(process, "INT");
            throw new ServerException("PostgreSQL did not start; see " + log, last);
        }

        private static void deleteQuietly(Path file) {
            if (file != null) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot delete " + file, e);
                }
            }
        }
    }
}
