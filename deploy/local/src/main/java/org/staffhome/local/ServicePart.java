package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.staffhome.servers.ContextRoles;
import org.staffhome.servers.Folders;
import org.staffhome.servers.Processes;

/** One of the four services, or the gateway: a Quarkus application with its configuration in environment variables. */
final class ServicePart implements Part {

    private final PartName name;
    private final Settings settings;
    private final SecretStore secrets;
    private final Database database;

    ServicePart(PartName name, Settings settings, SecretStore secrets, Database database) {
        this.name = name;
        this.settings = settings;
        this.secrets = secrets;
        this.database = database;
    }

    @Override
    public PartName name() {
        return name;
    }

    @Override
    public String address() {
        return settings.http(name);
    }

    @Override
    public String mark() {
        return "-Dstaffhome.part=" + name.key() + " -Dstaffhome.home=" + settings.home();
    }

    @Override
    public ProcessHandle launch() {
        Path application = settings.repository().resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms48m", "-Xmx" + settings.serviceHeap(), "-Xss512k", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC"));
        command.add("-Djava.io.tmpdir=" + Folders.ownerOnly(settings.temporary(name)));
        command.addAll(List.of("-Dstaffhome.part=" + name.key(), "-Dstaffhome.home=" + settings.home()));
        command.addAll(List.of("-jar", application.toString()));
        try {
            return Processes.startDetached(command, environment(), settings.log(name.key()));
        } catch (IOException e) {
            throw new LocalException("Cannot start " + name.title() + ".", e);
        }
    }

    @Override
    public boolean ready() {
        return HttpProbe.answersOk(address() + "/q/health/ready");
    }

    /** The folder of the part's Maven module. */
    String module() {
        return name == PartName.GATEWAY ? "gateway" : name.key() + "-service";
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(name)));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuer());
        if (name == PartName.GATEWAY) {
            gateway(environment);
        } else {
            service(environment);
        }
        return environment;
    }

    private void gateway(Map<String, String> environment) {
        for (PartName service : PartName.SERVICES) {
            environment.put("STAFFHOME_UPSTREAM_" + service.name() + "_URL", settings.http(service));
        }
    }

    private void service(Map<String, String> environment) {
        String owner = ContextRoles.owner(name.key());
        String app = ContextRoles.app(name.key());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", app);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password(app));
        environment.put("QUARKUS_FLYWAY_JDBC_URL", database.url());
        environment.put("QUARKUS_FLYWAY_USERNAME", owner);
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.password(owner));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.kafka());
        environment.put("STAFFHOME_BOOTSTRAP_SUBJECTS", bootstrapSubjects());
        environment.put("STAFFHOME_CRYPTO_ACTIVE_KEY", "k1");
        environment.put("STAFFHOME_CRYPTO_KEYS_K1", secrets.key(name.key() + ".fields.k1"));
        environment.put("STAFFHOME_CRYPTO_BLIND_INDEX_KEY", secrets.key(name.key() + ".blind-index"));
        environment.put("STAFFHOME_CRYPTO_ACTIVE_TOPIC_KEY", "t1");
        environment.put("STAFFHOME_CRYPTO_TOPIC_KEYS_T1", secrets.key("topic.t1"));
        environment.put(
                "STAFFHOME_ATTACHMENTS_DIRECTORY", settings.attachments(name).toString());
        environment.put("STAFFHOME_CLOCK_FILE", settings.clockFile().toString());
    }

    private String bootstrapSubjects() {
        return settings.outsideIssuer().isPresent()
                ? settings.outsideBootstrapSubjects()
                : Account.of(Account.ADMINISTRATOR).subject();
    }
}
