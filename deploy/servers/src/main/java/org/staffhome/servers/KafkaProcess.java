package org.staffhome.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The broker in a JVM of its own, with the class path of this one.
 *
 * <p>A guarded broker (tests) ends with this JVM, even when it is killed; a detached one (the suite) goes on.
 */
public final class KafkaProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int POLL_MILLIS = 50;

    private final ProcessHandle process;
    private final int port;

    private KafkaProcess(ProcessHandle process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The command line that runs the broker in a small JVM. */
    public static List<String> command(Path logDirectory, int port, int controllerPort) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms96m", "-Xmx160m", "-Xss512k", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=128m"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(KafkaMain.class.getName());
        command.addAll(List.of(logDirectory.toString(), Integer.toString(port), Integer.toString(controllerPort)));
        return command;
    }

    /** Starts a broker that ends with this JVM and returns when it accepts clients. */
    public static KafkaProcess startGuarded(Path logDirectory, Path log) {
        int port = Ports.free();
        List<String> command = command(logDirectory, port, Ports.free());
        command.add(KafkaMain.GUARDED);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Processes.followUntilEnd(process);
            return awaitReady(process.toHandle(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Kafka", e);
        }
    }

    /** Starts a broker that outlives this JVM and returns when it accepts clients. */
    public static KafkaProcess startDetached(Path logDirectory, int port, int controllerPort, Path log) {
        try {
            return awaitReady(
                    Processes.startDetached(command(logDirectory, port, controllerPort), Map.of(), log), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Kafka", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public ProcessHandle process() {
        return process;
    }

    /** Ends the broker in an orderly way. */
    @Override
    public void close() {
        process.destroy();
        if (!Processes.awaitEnd(process, STOP_LIMIT)) {
            process.destroyForcibly();
        }
    }

    private static KafkaProcess awaitReady(ProcessHandle process, int port, Path log) {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            if (Ports.answers(port)) {
                return new KafkaProcess(process, port);
            }
            Processes.pause(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        process.destroy();
        throw new ServerException("Kafka did not start; see " + log);
    }
}
