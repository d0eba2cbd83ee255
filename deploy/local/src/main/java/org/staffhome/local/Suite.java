package org.staffhome.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.staffhome.local.RunRecords.Running;
import org.staffhome.servers.Ports;
import org.staffhome.servers.Processes;

/**
 * All processes of one data folder: first the servers, then identity, then services and gateway at the same time, down
 * again in reverse order.
 */
final class Suite {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 150;

    private final Settings settings;
    private final Terminal terminal;
    private final RunRecords records;
    private final Database database;
    private final List<Part> servers = new ArrayList<>();
    private final List<Part> applications = new ArrayList<>();
    private final Map<PartName, ProcessHandle> processes = new ConcurrentHashMap<>();
    private final ReadWriteLock launching = new ReentrantReadWriteLock();
    private volatile boolean stopping;

    Suite(Settings settings, SecretStore secrets, Terminal terminal, KeycloakDistribution keycloak) {
        this.settings = settings;
        this.terminal = terminal;
        this.records = new RunRecords(settings.home());
        this.database = new Database(settings, secrets);
        if (settings.outsidePostgres().isEmpty()) {
            servers.add(new PostgresPart(settings, database));
        }
        if (settings.outsideKafka().isEmpty()) {
            servers.add(new KafkaPart(settings));
        }
        if (settings.outsideIssuer().isEmpty()) {
            applications.add(new IdentityPart(settings, secrets, database, keycloak));
        }
        PartName.SERVICES.forEach(name -> applications.add(new ServicePart(name, settings, secrets, database)));
        applications.add(new ServicePart(PartName.GATEWAY, settings, secrets, database));
    }

    /** All parts in the order of their start. */
    List<Part> parts() {
        List<Part> all = new ArrayList<>(servers);
        all.addAll(applications);
        return all;
    }

    /** The Maven modules of the applications that are built here. */
    List<String> modules() {
        return applications.stream()
                .filter(ServicePart.class::isInstance)
                .map(part -> ((ServicePart) part).module())
                .toList();
    }

    /** What still runs of an earlier launcher: servers go on at the same address, everything else is stopped. */
    void takeOver() {
        for (Part part : reversed(parts())) {
            Optional<Running> recorded = records.find(part.name().key());
            if (recorded.isPresent()
                    && part.adoptable()
                    && recorded.get().address().equals(part.address())
                    && part.ready()) {
                ProcessHandle process = recorded.get().process();
                processes.put(part.name(), process);
                terminal.say(
                        "Adopted " + part.name().title() + " of an earlier launcher (process " + process.pid() + ")");
            } else {
                stopLeftover(part);
            }
        }
    }

    /** Stops everything that an earlier launcher left behind, the last first. Whether there was anything. */
    boolean stopLeftovers() {
        boolean any = false;
        for (Part part : reversed(parts())) {
            any |= stopLeftover(part);
        }
        return any;
    }

    private boolean stopLeftover(Part part) {
        Optional<ProcessHandle> left =
                records.find(part.name().key()).map(Running::process).or(() -> RunRecords.stray(part.mark()));
        left.ifPresent(process -> stop(part, process));
        records.remove(part.name().key());
        return left.isPresent();
    }

    /** Fails, with one line, when a port that is needed belongs to another program. */
    void checkPorts() {
        for (Part part : parts()) {
            if (!processes.containsKey(part.name()) && !Ports.isFree(settings.port(part.name()))) {
                throw new LocalException("Port " + settings.port(part.name()) + " for "
                        + part.name().title()
                        + " is in use by another program; free it or set STAFFHOME_PORT_"
                        + part.name().name() + ".");
            }
        }
        boolean ownBroker = servers.stream().anyMatch(part -> part.name() == PartName.KAFKA);
        if (ownBroker && !processes.containsKey(PartName.KAFKA) && !Ports.isFree(settings.controllerPort())) {
            throw new LocalException(
                    "Port " + settings.controllerPort() + " for Kafka's controller is in use by another"
                            + " program; free it or set STAFFHOME_PORT_KAFKA.");
        }
    }

    /** Starts everything that does not run yet and returns when all of it is ready. */
    void start() {
        inParallel(servers);
        if (settings.outsidePostgres().isPresent()) {
            database.provision();
        }
        // The services connect to the issuer when they start.
        inParallel(applications.stream()
                .filter(part -> part.name() == PartName.IDENTITY)
                .toList());
        inParallel(applications.stream()
                .filter(part -> part.name() != PartName.IDENTITY)
                .toList());
    }

    /** Stops everything that was started or adopted, the last first. */
    void stop() {
        stopping = true;
        // A process that is just being launched is recorded before anything is stopped.
        launching.writeLock().lock();
        try {
            for (Part part : reversed(parts())) {
                ProcessHandle process = processes.remove(part.name());
                if (process != null) {
                    stop(part, process);
                }
            }
        } finally {
            launching.writeLock().unlock();
        }
    }

    /** Whether {@link #stop()} was called. */
    boolean isStopping() {
        return stopping;
    }

    /** Starts again what ended by itself. */
    void revive() {
        for (Part part : parts()) {
            ProcessHandle process = processes.get(part.name());
            if (!stopping && process != null && !process.isAlive()) {
                terminal.say(
                        part.name().title() + " (process " + process.pid() + ") ended by itself; starting it again");
                start(part);
            }
        }
    }

    private void inParallel(List<Part> parts) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<Void>> starts = parts.stream()
                    .map(part -> CompletableFuture.runAsync(() -> startOrKeep(part), threads))
                    .toList();
            starts.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }

    private void startOrKeep(Part part) {
        if (processes.containsKey(part.name())) {
            part.prepare();
        } else {
            start(part);
        }
    }

    private void start(Part part) {
        Instant begun = Instant.now();
        ProcessHandle process = launch(part);
        Instant limit = begun.plus(part.startLimit());
        while (!part.ready()) {
            if (!process.isAlive() && !stopping) {
                throw failed(part, "ended during its start");
            }
            if (stopping || Instant.now().isAfter(limit)) {
                throw failed(part, "did not become ready");
            }
            pause();
        }
        part.prepare();
        Duration took = Duration.between(begun, Instant.now());
        records.write(part.name().key(), process, part.mark(), part.address(), took);
        terminal.say(String.format(
                Locale.ROOT,
                "%s ready on %s after %.1f s",
                part.name().title(),
                part.address(),
                Terminal.seconds(took)));
    }

    private ProcessHandle launch(Part part) {
        launching.readLock().lock();
        try {
            if (stopping) {
                throw new LocalException(part.name().title() + " is not started any more.");
            }
            LogFile.rotate(settings.log(part.name().key()));
            ProcessHandle process = part.launch();
            processes.put(part.name(), process);
            records.write(part.name().key(), process, part.mark(), part.address(), Duration.ZERO);
            return process;
        } finally {
            launching.readLock().unlock();
        }
    }

    private LocalException failed(Part part, String what) {
        return new LocalException(
                LogFile.faults(settings.log(part.name().key())) + part.name().title() + " " + what + "; its log is "
                        + settings.log(part.name().key()) + ".");
    }

    private void stop(Part part, ProcessHandle process) {
        Processes.signal(process, part.stopSignal());
        if (!Processes.awaitEnd(process, STOP_LIMIT)) {
            terminal.say(part.name().title() + " did not stop within " + STOP_LIMIT.toSeconds() + " s; ending it");
            process.destroyForcibly();
            Processes.awaitEnd(process, STOP_LIMIT);
        }
        records.remove(part.name().key());
        terminal.say(part.name().title() + " stopped");
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted.", e);
        }
    }

    private static List<Part> reversed(List<Part> parts) {
        List<Part> reversed = new ArrayList<>(parts);
        java.util.Collections.reverse(reversed);
        return reversed;
    }
}
