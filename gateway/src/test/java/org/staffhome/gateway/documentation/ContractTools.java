package org.staffhome.gateway.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The tools of {@code contracts/lint}, installed from their lock file and run with the machine's Node. */
final class ContractTools {
    static final Path REPOSITORY = Path.of(System.getProperty("staffhome.repository"));

    private static final Path FOLDER = REPOSITORY.resolve("contracts/lint");
    private static final Path LOCK = FOLDER.resolve("package-lock.json");
    private static final Path INSTALLED = FOLDER.resolve("node_modules/.installed-lock.json");
    private static final long MINUTES = 10;

    /** What a program printed and how it ended. */
    record Ended(int exit, String output) {}

    /** One finding of the lint. */
    record Finding(String file, String rule, String path, String message) {}

    private ContractTools() {}

    /** Lints OpenAPI documents by {@code ruleset.yaml}; empty when nothing is to be found. */
    static List<Finding> lint(Path... documents) {
        Path report = target("openapi-lint.json");
        List<String> command = new ArrayList<>(List.of(
                "node",
                "node_modules/@stoplight/spectral-cli/dist/index.js",
                "lint",
                "--quiet",
                "--ruleset",
                "ruleset.yaml",
                "--format",
                "json",
                "--fail-severity",
                "hint",
                "--output",
                report.toString()));
        for (Path document : documents) {
            command.add(document.toString());
        }
        try {
            Files.deleteIfExists(report);
            Ended ended = run(command);
            if (!Files.exists(report) || ended.exit() > 1) {
                throw new AssertionError("The lint did not run: " + ended.output());
            }
            List<Finding> findings = new ArrayList<>();
            for (JsonNode finding : new ObjectMapper().readTree(Files.readString(report))) {
                List<String> steps = new ArrayList<>();
                finding.get("path").forEach(step -> steps.add(step.asText()));
                findings.add(new Finding(
                        Path.of(finding.path("source").asText()).getFileName().toString(),
                        finding.get("code").asText(),
                        String.join("/", steps),
                        finding.get("message").asText()));
            }
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program in the folder of the tools, which are installed first where they are not. */
    static Ended run(List<String> command) {
        install();
        return execute(command);
    }

    /** A file under {@code target} that a test writes. */
    static Path target(String name) {
        try {
            return Files.createDirectories(REPOSITORY.resolve("gateway/target/contracts"))
                    .resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void install() {
        try {
            if (Files.exists(INSTALLED) && Files.mismatch(LOCK, INSTALLED) == -1) {
                return;
            }
            Ended ended = execute(List.of("npm", "ci", "--ignore-scripts", "--prefer-offline"));
            if (ended.exit() != 0) {
                throw new AssertionError("npm ci failed in contracts/lint: " + ended.output());
            }
            Files.copy(LOCK, INSTALLED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ended execute(List<String> command) {
        Path output = target("tool-output.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command.get(0) + " did not end in " + MINUTES + " minutes");
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
