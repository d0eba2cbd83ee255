package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/up} says on a machine that lacks something: one line, an exit code that is not 0, and nothing is begun. */
class RequirementsTest {

    private static final Path UP = Path.of(System.getProperty("staffhome.repository"), "deploy", "up");
    private static final List<String> TOOLS = List.of("bash", "dirname", "sed");

    @TempDir
    Path programs;

    @TempDir
    Path home;

    @BeforeEach
    void aMachineThatHasEverything() throws Exception {
        for (String tool : TOOLS) {
            Files.createSymbolicLink(programs.resolve(tool), onPath(tool));
        }
        program("java", "echo '    java.specification.version = 17' >&2");
        program("javac", "exit 0");
        program("mvn", "echo 'the build has begun' >&2; exit 7");
        program("node", "echo v20.11.0");
    }

    @Test
    void withoutJavaNothingBegins() throws Exception {
        Files.delete(programs.resolve("java"));
        assertRefused("No JDK found: install a JDK 17 or newer, or set JAVA_HOME.");
    }

    @Test
    void aJdkThatIsTooOldIsNamed() throws Exception {
        program("java", "echo '    java.specification.version = 11' >&2");
        assertRefused("The JDK is 11: Staff Home needs 17 or newer.");
        program("java", "echo '    java.specification.version = 1.8' >&2");
        assertRefused("The JDK is 1.8: Staff Home needs 17 or newer.");
    }

    @Test
    void aRuntimeIsNoJdk() throws Exception {
        Files.delete(programs.resolve("javac"));
        assertRefused("There is a Java runtime but no compiler: install a JDK 17 or newer.");
    }

    @Test
    void withoutMavenNothingBegins() throws Exception {
        Files.delete(programs.resolve("mvn"));
        assertRefused("No Maven found: install Maven 3.8.6 or newer.");
    }

    @Test
    void withoutNodeNothingBegins() throws Exception {
        Files.delete(programs.resolve("node"));
        assertRefused("No Node found: install Node 20 or newer.");
    }

    @Test
    void aNodeThatIsTooOldIsNamed() throws Exception {
        program("node", "echo v18.19.0");
        assertRefused("Node is 18.19.0: Staff Home needs 20 or newer.");
    }

    private void assertRefused(String line) throws Exception {
        Path errors = home.resolve("errors");
        ProcessBuilder up = new ProcessBuilder(
                        UP.toString(), "--home", home.resolve("data").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        up.environment().keySet().retainAll(List.of("LANG"));
        up.environment().putAll(Map.of("PATH", programs.toString(), "HOME", home.toString()));
        up.command().add(0, programs.resolve("bash").toString());
        Process process = up.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(errors, StandardCharsets.UTF_8)).isEqualTo(line + "\n");
        assertThat(home.resolve("data")).doesNotExist();
    }

    private void program(String name, String body) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!" + programs.resolve("bash") + "\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, tool))) {
                return Path.of(folder, tool);
            }
        }
        throw new AssertionError("There is no " + tool);
    }
}
