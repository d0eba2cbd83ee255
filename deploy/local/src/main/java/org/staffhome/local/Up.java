package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;

/** {@code deploy/up}: from a checkout to a running suite, in the foreground until it is told to stop. */
final class Up {

    /** Under this name the launcher itself is recorded. */
    static final String LAUNCHER = "launcher";

    private static final long NEEDED_MEMORY = 3L << 30;
    private static final double GIB = 1 << 30;
    private static final int WATCH_MILLIS = 1000;

    private final Settings settings;
    private final Arguments arguments;
    private final Terminal terminal;
    private final RunRecords records;

    Up(Settings settings, Arguments arguments, Terminal terminal) {
        this.settings = settings;
        this.arguments = arguments;
        this.terminal = terminal;
        this.records = new RunRecords(settings.home());
    }

    void run() {
        DataFolder folder = new DataFolder(settings);
        if (folder.lock().isEmpty()) {
            throw new LocalException("The suite in " + settings.home() + " is up already"
                    + records.find(LAUNCHER)
                            .map(running -> " (launcher " + running.process().pid() + ")")
                            .orElse("")
                    + "; stop it with deploy/down.");
        }
        KeycloakDistribution keycloak = new KeycloakDistribution(settings, terminal);
        if (arguments.has("--fresh")) {
            // Before the data goes away, everything that works on it must have ended.
            new Suite(settings, SecretStore.in(settings.home()), terminal, keycloak).stopLeftovers();
            folder.clear();
        }
        folder.check();
        records.write(LAUNCHER, ProcessHandle.current(), Main.class.getName(), "", Duration.ZERO);
        terminal.say("Data folder " + settings.home());
        SecretStore secrets = SecretStore.in(settings.home());
        Suite suite = new Suite(settings, secrets, terminal, keycloak);
        suite.takeOver();
        suite.checkPorts();
        checkMemory();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(suite), "shutdown"));
        new Build(settings, terminal).run(suite.modules());
        if (settings.outsideIssuer().isEmpty()) {
            keycloak.prepare();
        }
        suite.start();
        loadCity(secrets);
        new Summary(settings, secrets).print(terminal);
        watch(suite);
    }

    private void checkMemory() {
        OptionalLong available = Machine.availableMemory();
        long used = new Status(settings).usedMemory();
        if (available.isPresent() && available.getAsLong() + used < NEEDED_MEMORY) {
            throw new LocalException(String.format(
                    Locale.ROOT,
                    "Only %.1f GB of memory are free; the suite needs 3 GB.",
                    available.getAsLong() / GIB));
        }
    }

    private void loadCity(SecretStore secrets) {
        Path marker = settings.home().resolve("city");
        if (Files.exists(marker)) {
            return;
        }
        Optional<City> city = ServiceLoader.load(City.class).findFirst();
        String size = arguments.has("--empty") || city.isEmpty()
                ? "empty"
                : arguments.value("--city").orElse("small");
        if (!"empty".equals(size)) {
            terminal.say("Loading the demonstration city");
            city.orElseThrow().load(new SuiteAccess(settings, secrets, terminal.stream()), size);
        }
        try {
            Files.writeString(marker, size + "\n");
        } catch (IOException e) {
            throw new LocalException("Cannot write " + marker + ".", e);
        }
    }

    private void watch(Suite suite) {
        try {
            while (true) {
                Thread.sleep(WATCH_MILLIS);
                suite.revive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shutDown(Suite suite) {
        terminal.line("");
        terminal.say("Stopping");
        suite.stop();
        records.remove(LAUNCHER);
    }
}
