package org.staffhome.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.staffhome.servers.ContextRoles;
import org.staffhome.servers.Folders;
import org.staffhome.servers.Secrets;

/**
 * Gives a Quarkus test its surroundings as configuration.
 *
 * <p>Init argument {@code context}: the name of the service's context, which is also its schema. Without it (the gateway) there
 * is no database and no broker, only the token issuer. The servers are shared by all tests of the JVM and end with it.
 */
public class ServiceTestResource implements QuarkusTestResourceLifecycleManager {

    private static final int KEY_BYTES = 32;

    private String context;

    @Override
    public void init(Map<String, String> arguments) {
        context = arguments.get("context");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.oidc.auth-server-url", TestIssuer.address());
        config.put("quarkus.http.test-port", "0");
        config.put("staffhome.bootstrap-subjects", Tokens.BOOTSTRAP_SUBJECT);
        if (context != null) {
            database(config);
            keys(config);
            config.put("kafka.bootstrap.servers", TestServers.kafka());
            // The clients print their whole configuration at every start.
            config.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
            config.put("staffhome.attachments.directory", attachments());
        }
        return config;
    }

    @Override
    public void stop() {
        // The servers go on for the next test profile and end with the JVM.
    }

    private void database(Map<String, String> config) {
        TestServers.provision(context);
        String owner = ContextRoles.owner(context);
        String app = ContextRoles.app(context);
        config.put("quarkus.datasource.jdbc.url", TestServers.jdbcUrl());
        config.put("quarkus.datasource.username", app);
        config.put("quarkus.datasource.password", TestServers.password(app));
        config.put("quarkus.flyway.jdbc-url", TestServers.jdbcUrl());
        config.put("quarkus.flyway.username", owner);
        config.put("quarkus.flyway.password", TestServers.password(owner));
    }

    private static void keys(Map<String, String> config) {
        config.put("staffhome.crypto.active-key", "k1");
        config.put("staffhome.crypto.keys.k1", key("field-key"));
        config.put("staffhome.crypto.blind-index-key", key("blind-index-key"));
        config.put("staffhome.crypto.active-topic-key", "t1");
        config.put("staffhome.crypto.topic-keys.t1", key("topic-key"));
    }

    private static String key(String name) {
        return JvmRegistry.once(name, () -> Secrets.base64Key(KEY_BYTES));
    }

    private static String attachments() {
        return JvmRegistry.once("attachments", () -> {
            Path folder = Folders.temporary("staffhome-attachments-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return folder.toString();
        });
    }
}
