package org.staffhome.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that outlive this JVM, and processes that do not outlive a killed one. */
class ProcessesTest {

    /** A JVM that starts a temporary PostgreSQL, prints its process id and data folder, and then only waits. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            PostgresServer server = PostgresServer.builder().durable(false).start();
            System.out.println(server.process().pid());
            System.out.println(server.dataDirectory());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }

    @Test
    void aTemporaryServerEndsWhenItsJvmIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        Path data = Path.of(parent.inputReader().readLine());
        assertThat(Files.isDirectory(data)).isTrue();
        parent.destroyForcibly().waitFor();
        assertThat(Processes.awaitEnd(server, Duration.ofSeconds(20))).isTrue();
        for (int attempt = 0; attempt < 100 && Files.exists(data); attempt++) {
            Thread.sleep(100);
        }
        assertThat(Files.exists(data)).isFalse();
    }

    @Test
    void aDetachedProcessWritesItsOutputToItsLogAndSeesItsEnvironment(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("logs/echo.log");
        ProcessHandle process = Processes.startDetached(
                List.of("sh", "-c", "echo \"value=$STAFFHOME_TEST\"; sleep 30"), Map.of("STAFFHOME_TEST", "7"), log);
        for (int attempt = 0; attempt < 100 && Files.size(log) == 0; attempt++) {
            Thread.sleep(50);
        }
        assertThat(Files.readString(log)).isEqualTo("value=7\n");
        assertThat(Processes.commandLine(process)).contains("sleep 30");
        Processes.signal(process, "KILL");
        assertThat(Processes.awaitEnd(process, Duration.ofSeconds(5))).isTrue();
    }
}
