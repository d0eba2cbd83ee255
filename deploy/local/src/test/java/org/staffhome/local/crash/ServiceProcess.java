package org.staffhome.local.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.staffhome.testkit.ServiceTestResource;

/** A service as its own process, on the test's database and broker, that can be killed like a machine that loses power. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final String context;
    private final Map<String, String> settings;
    private final int port;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    ServiceProcess(String context) throws IOException {
        this.context = context;
        ServiceTestResource surroundings = new ServiceTestResource();
        surroundings.init(Map.of("context", context));
        this.settings = surroundings.start();
        settings.put("staffhome.bootstrap-subjects", CrashCity.ADMIN + "," + CrashCity.APPROVER);
        this.port = freePort();
        this.log = Path.of("target", "crash-" + context + ".log");
        Files.deleteIfExists(log);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/" + context + "/v1" + path);
    }

    /** Starts the process and returns when it is ready. */
    void start() {
        Path repository = Path.of(System.getProperty("staffhome.repository"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dquarkus.http.port=" + port);
        command.add("-jar");
        command.add(repository
                .resolve(context + "-service/target/quarkus-app/quarkus-run.jar")
                .toString());
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(context + " cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** SIGKILL: nothing in the process gets to run any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            kill();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            if (!process.isAlive()) {
                throw new IllegalStateException(context + " ended while starting:\n" + Files.readString(log));
            }
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException(context + " was not ready in time:\n" + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
