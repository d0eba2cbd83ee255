package org.staffhome.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Drives the scripts in {@code deploy/} with a data folder and ports of its own. */
final class SuiteUnderTest {

    /** How many consecutive ports the suite takes: its parts and the broker's controller. */
    static final int PORTS = PartName.values().length + 1;

    private static final Duration UP_LIMIT = Duration.ofMinutes(12);
    private static final Duration AWAIT_LIMIT = Duration.ofMinutes(8);

    private final Path repository = Path.of(System.getProperty("staffhome.repository"));
    private final Path home;
    private final PortRange ports = PortRange.take(PORTS);

    SuiteUnderTest(Path home) {
        this.home = home;
    }

    /** What a script answered. */
    record Result(int code, String output, String errors) {}

    Path home() {
        return home;
    }

    int basePort() {
        return ports.first();
    }

    /** Starts the suite without a city and returns when it says that it is up; it goes on in the background. */
    void up() throws Exception {
        Path output = home.resolveSibling("up.log");
        Process launcher = start(List.of("up", "--empty"), output, output, null, Map.of());
        Instant limit = Instant.now().plus(UP_LIMIT);
        while (!Files.readString(output).contains("is up.")) {
            if (!launcher.isAlive() || Instant.now().isAfter(limit)) {
                throw new AssertionError("The suite did not come up:\n" + Files.readString(output));
            }
            Thread.sleep(200);
        }
    }

    /** Runs a script to its end. */
    Result command(String... words) throws Exception {
        return run(List.of(words), null, Map.of());
    }

    /** Runs a script to its end with changed environment variables. */
    Result command(Map<String, String> environment, String... words) throws Exception {
        return run(List.of(words), null, environment);
    }

    /** Executes SQL in membership's schema; the exit code. */
    int sql(String statement) throws Exception {
        return run(List.of("psql", "membership"), statement, Map.of()).code();
    }

    /** Executes SQL in membership's schema; what it printed. */
    String sqlOutput(String statement) throws Exception {
        return run(List.of("psql", "membership"), statement, Map.of()).output();
    }

    /** Executes SQL as superuser, past row-level security, in the schema of a context; what it printed. */
    String sqlOutput(String context, String statements) throws Exception {
        return run(List.of("psql", context, "--role", "postgres"), statements, Map.of())
                .output();
    }

    /** Waits until the condition holds. */
    static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant limit = Instant.now().plus(AWAIT_LIMIT);
        while (!condition.call()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Not within " + AWAIT_LIMIT + ": " + what);
            }
            Thread.sleep(200);
        }
    }

    private Result run(List<String> words, String input, Map<String, String> environment) throws Exception {
        Path output = Files.createTempFile("staffhome-", ".out");
        Path errors = Files.createTempFile("staffhome-", ".err");
        try {
            int code = start(words, output, errors, input, environment).waitFor();
            return new Result(code, Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private Process start(List<String> words, Path output, Path errors, String input, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(repository.resolve("deploy").resolve(words.get(0)).toString());
        command.addAll(words.subList(1, words.size()));
        command.addAll(List.of("--home", home.toString(), "--base-port", Integer.toString(basePort())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        if (output.equals(errors)) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(errors.toFile());
        }
        Process process = builder.start();
        try (var stdin = process.outputWriter()) {
            if (input != null) {
                stdin.write(input);
                stdin.newLine();
            }
        }
        return process;
    }
}
