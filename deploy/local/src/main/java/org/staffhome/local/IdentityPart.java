package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.staffhome.servers.Folders;
import org.staffhome.servers.Processes;

/** Keycloak on its own schema of the same database, with the realm of the suite imported on the first start. */
final class IdentityPart implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(240);

    private final Settings settings;
    private final SecretStore secrets;
    private final Database database;
    private final KeycloakDistribution distribution;

    IdentityPart(Settings settings, SecretStore secrets, Database database, KeycloakDistribution distribution) {
        this.settings = settings;
        this.secrets = secrets;
        this.database = database;
        this.distribution = distribution;
    }

    @Override
    public PartName name() {
        return PartName.IDENTITY;
    }

    @Override
    public String address() {
        return settings.http(name());
    }

    @Override
    public String mark() {
        return "-Dkc.home.dir=" + folder();
    }

    /** Runs the command that {@code kc.sh start --optimized --import-realm} would run, without a shell in between. */
    @Override
    public ProcessHandle launch() {
        distribution.copyTo(folder());
        writeRealm();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx160m", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dkc.home.dir=" + folder());
        command.add("-Djboss.server.config.dir=" + folder().resolve("conf"));
        command.addAll(List.of("-cp", folder().resolve("lib/quarkus-run.jar").toString()));
        command.addAll(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized"));
        command.add("--import-realm");
        try {
            return Processes.startDetached(command, environment(), settings.log(name().key()));
        } catch (IOException e) {
            throw new LocalException("Cannot start Keycloak.", e);
        }
    }

    @Override
    public boolean ready() {
        return HttpProbe.answersOk(settings.issuer() + "/.well-known/openid-configuration");
    }

    @Override
    public boolean adoptable() {
        return true;
    }

    @Override
    public Duration startLimit() {
        return START_LIMIT;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_DB_URL", database.url());
        environment.put("KC_DB_SCHEMA", Database.IDENTITY);
        environment.put("KC_DB_USERNAME", Database.IDENTITY);
        environment.put("KC_DB_PASSWORD", database.password(Database.IDENTITY));
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MIN_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "8");
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(settings.port(name())));
        environment.put("KC_HOSTNAME", address());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
        return environment;
    }

    private void writeRealm() {
        Path file = Folders.ownerOnly(folder().resolve("data/import")).resolve("staffhome-realm.json");
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Realm.render(secrets, settings.http(PartName.GATEWAY)));
        } catch (IOException e) {
            throw new LocalException("Cannot write " + file + ".", e);
        }
    }

    private Path folder() {
        return settings.home().resolve("keycloak");
    }
}
