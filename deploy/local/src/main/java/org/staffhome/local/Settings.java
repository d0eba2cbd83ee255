package org.staffhome.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the suite lives and which outside parts it uses instead of its own.
 *
 * <p>Options win over environment variables. {@code STAFFHOME_HOME} is the data folder, {@code STAFFHOME_CACHE} the folder of
 * downloaded programs, {@code STAFFHOME_BASE_PORT} puts all parts on consecutive ports, {@code STAFFHOME_PORT_GATEWAY} and so on
 * move a single one. {@code STAFFHOME_POSTGRES_URL} with {@code _USER} and {@code _PASSWORD} names a PostgreSQL server by its
 * superuser, {@code STAFFHOME_KAFKA} a broker, {@code STAFFHOME_OIDC} an issuer; that part is then not started.
 */
final class Settings {

    private static final int CONTROLLER_OFFSET = 1;
    private static final int HIGHEST_PORT = 65_535;

    /** The variables that name outside parts. */
    private static final List<String> OUTSIDE =
            List.of("STAFFHOME_POSTGRES_URL", "STAFFHOME_POSTGRES_USER", "STAFFHOME_KAFKA", "STAFFHOME_OIDC");

    private final Path repository;
    private final Path home;
    private final Path cache;
    private final Map<PartName, Integer> ports = new EnumMap<>(PartName.class);
    private final Map<String, String> environment;

    private Settings(Path repository, Arguments arguments, Map<String, String> environment) {
        this.environment = new HashMap<>(environment);
        this.repository = repository;
        Path usual = repository.resolve(".staffhome");
        this.home = folder(arguments, "--home", "STAFFHOME_HOME").orElse(usual);
        this.cache = folder(arguments, "--cache", "STAFFHOME_CACHE").orElse(usual.resolve("cache"));
        Optional<String> base = arguments.value("--base-port").or(() -> variable("STAFFHOME_BASE_PORT"));
        for (PartName part : PartName.values()) {
            String own = "STAFFHOME_PORT_" + part.name();
            int port = variable(own).map(text -> port(own, text)).orElseGet(() -> base.map(
                            text -> port("--base-port", text) + part.ordinal())
                    .orElse(part.usualPort()));
            ports.put(part, port);
        }
    }

    static Settings of(Path repository, Arguments arguments, Map<String, String> environment) {
        return new Settings(repository.toAbsolutePath().normalize(), arguments, environment);
    }

    /**
     * Takes what runs now instead of what is configured, for commands given at another terminal: the ports, and the outside parts
     * that the launcher was started with.
     */
    Settings asRunning() {
        RunRecords records = new RunRecords(home);
        if (records.find(Up.LAUNCHER).isPresent()) {
            OUTSIDE.forEach(environment::remove);
            environment.putAll(records.outside());
        }
        for (PartName part : PartName.values()) {
            records.find(part.key())
                    .map(running -> running.address())
                    .ifPresent(address ->
                            ports.put(part, port(part.key(), address.substring(address.lastIndexOf(':') + 1))));
        }
        return this;
    }

    /** Lets other terminals know which outside parts this launcher uses. Passwords are not written down. */
    void rememberOutside() {
        Map<String, String> outside = new HashMap<>(environment);
        outside.keySet().retainAll(OUTSIDE);
        new RunRecords(home).writeOutside(outside);
    }

    Path repository() {
        return repository;
    }

    /** The data folder. */
    Path home() {
        return home;
    }

    /** Programs that were downloaded or unpacked; may be shared by several data folders and deleted at any time. */
    Path cache() {
        return cache;
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** Holds an ISO 8601 duration by which the services' business clock is ahead; no file means none. */
    Path clockFile() {
        return home.resolve("clock");
    }

    Path attachments(PartName service) {
        return home.resolve("attachments").resolve(service.key());
    }

    /** For files that live for a moment, such as uploads: not where other users of the machine could read or block them. */
    Path temporary(PartName service) {
        return home.resolve("tmp").resolve(service.key());
    }

    int port(PartName part) {
        return ports.get(part);
    }

    /** Kafka's second port, on which the broker talks to its controller. */
    int controllerPort() {
        return port(PartName.KAFKA) + CONTROLLER_OFFSET;
    }

    /** The address of a part that speaks HTTP. */
    String http(PartName part) {
        return "http://127.0.0.1:" + port(part);
    }

    /** JDBC address of the user's own PostgreSQL server, without a database name. */
    Optional<String> outsidePostgres() {
        return variable("STAFFHOME_POSTGRES_URL").map(url -> url.endsWith("/") ? url : url + "/");
    }

    String outsidePostgresUser() {
        return variable("STAFFHOME_POSTGRES_USER").orElse("postgres");
    }

    String outsidePostgresPassword() {
        return variable("STAFFHOME_POSTGRES_PASSWORD").orElse("");
    }

    /** {@code bootstrap.servers} of the user's own broker. */
    Optional<String> outsideKafka() {
        return variable("STAFFHOME_KAFKA");
    }

    /** The user's own OpenID Connect issuer. */
    Optional<String> outsideIssuer() {
        return variable("STAFFHOME_OIDC");
    }

    /** Subjects that are federation administrators by configuration, when the issuer is the user's own. */
    String outsideBootstrapSubjects() {
        return variable("STAFFHOME_BOOTSTRAP_SUBJECTS")
                .orElseThrow(
                        () -> new LocalException(
                                "With STAFFHOME_OIDC, STAFFHOME_BOOTSTRAP_SUBJECTS must name the first administrator's subject."));
    }

    /** The largest heap of one service, in the notation of the JVM. */
    String serviceHeap() {
        return variable("STAFFHOME_SERVICE_HEAP").orElse("192m");
    }

    String issuer() {
        return outsideIssuer().orElse(http(PartName.IDENTITY) + "/realms/staffhome");
    }

    String kafka() {
        return outsideKafka().orElse("127.0.0.1:" + port(PartName.KAFKA));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<Path> folder(Arguments arguments, String option, String name) {
        return arguments.value(option).or(() -> variable(name)).map(text -> Path.of(text)
                .toAbsolutePath()
                .normalize());
    }

    private static int port(String source, String text) {
        try {
            int port = Integer.parseInt(text.trim());
            if (port > 0 && port <= HIGHEST_PORT - PartName.values().length) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new LocalException(source + " is no port number: " + text + ".", notANumber);
        }
        throw new LocalException(source + " is no port number: " + text + ".");
    }
}
