package org.staffhome.local;

import java.time.Duration;
import java.util.ServiceLoader;
import org.staffhome.servers.Processes;

/** {@code deploy/up}: from a checkout to a running suite, in the foreground until it is told to stop. */
final class Up {

    /** Under this name the launcher itself is recorded. */
    static final String LAUNCHER = "launcher";

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
        settings.rememberOutside();
        terminal.say("Data folder " + settings.home());
        SecretStore secrets = SecretStore.in(settings.home());
        Suite suite = new Suite(settings, secrets, terminal, keycloak);
        suite.takeOver();
        suite.checkPorts();
        checkMachineAndSettings();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(suite), "shutdown"));
        new Build(settings, terminal).run(suite.modules());
        if (settings.outsideIssuer().isEmpty()) {
            keycloak.prepare();
        }
        suite.start();
        new FirstCity(settings.home(), ServiceLoader.load(City.class).findFirst(), terminal)
                .load(new SuiteAccess(settings, secrets, terminal.stream()), citySize());
        new Summary(settings, secrets).print(terminal);
        watch(suite);
    }

    /** What would fail much later, after a build, is told now. */
    private void checkMachineAndSettings() {
        if (settings.outsidePostgres().isEmpty()) {
            Processes.requireUnprivileged();
        }
        if (settings.outsideIssuer().isPresent()) {
            settings.outsideBootstrapSubjects();
        }
        Machine.requireMemory(Machine.availableMemory(), new Status(settings).usedMemory());
    }

    /** The city is played with the tokens of demonstration accounts, which only the suite's own issuer has. */
    private String citySize() {
        return arguments.has("--empty") || settings.outsideIssuer().isPresent()
                ? FirstCity.EMPTY
                : arguments.value("--city").orElse("small");
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
