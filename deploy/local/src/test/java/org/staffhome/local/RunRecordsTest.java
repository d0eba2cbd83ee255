package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded process is found again only if it is really the same one. */
class RunRecordsTest {

    @Test
    void aLiveProcessIsFoundAndAnEndedOneIsNot(@TempDir Path home) throws Exception {
        RunRecords records = new RunRecords(home);
        Process process = sleeping(home);
        records.write("welfare", process.toHandle(), "mark-of-" + home, "http://127.0.0.1:1", Duration.ofMillis(1500));
        RunRecords.Running running = records.find("welfare").orElseThrow();
        assertThat(running.process().pid()).isEqualTo(process.pid());
        assertThat(running.readyAfter()).isEqualTo(Duration.ofMillis(1500));
        assertThat(running.address()).isEqualTo("http://127.0.0.1:1");
        process.destroyForcibly().waitFor();
        assertThat(records.find("welfare")).isEmpty();
    }

    @Test
    void aProcessIdThatSomebodyElseGotIsNotOurs(@TempDir Path home) throws Exception {
        RunRecords records = new RunRecords(home);
        Process process = sleeping(home);
        try {
            records.write("welfare", process.toHandle(), "another-mark", "", Duration.ZERO);
            assertThat(records.find("welfare")).isEmpty();
            records.write("welfare", process.toHandle(), "mark-of-" + home, "", Duration.ZERO);
            began(home, "0");
            assertThat(records.find("welfare")).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aBrokenOrMissingRecordIsNoProcess(@TempDir Path home) throws Exception {
        RunRecords records = new RunRecords(home);
        assertThat(records.find("welfare")).isEmpty();
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/welfare.properties"), "pid=abc");
        assertThat(records.find("welfare")).isEmpty();
        records.remove("welfare");
        assertThat(home.resolve("run/welfare.properties")).doesNotExist();
    }

    @Test
    void aStrayJvmIsFoundByItsMarkAndAShellThatNamesTheMarkIsNot(@TempDir Path home) throws Exception {
        String mark = "-Dstaffhome.home=" + home;
        Process shell = new ProcessBuilder("sh", "-c", "sleep 60 # " + mark).start();
        try {
            assertThat(RunRecords.stray(mark)).isEmpty();
            Process jvm = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            mark,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Sleeper.class.getName())
                    .redirectErrorStream(true)
                    .start();
            try {
                assertThat(jvm.inputReader().readLine()).isEqualTo("up");
                assertThat(RunRecords.stray(mark)).map(ProcessHandle::pid).contains(jvm.pid());
            } finally {
                jvm.destroyForcibly();
            }
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    /** A JVM that only waits. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("up");
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        }
    }

    /** A process whose command line carries the mark; the shell stays, because a second command follows. */
    private static Process sleeping(Path home) throws Exception {
        return new ProcessBuilder("sh", "-c", "read line; exit 0", "mark-of-" + home).start();
    }

    private static void began(Path home, String value) throws Exception {
        Path file = home.resolve("run/welfare.properties");
        Properties values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        values.setProperty("began", value);
        try (var writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }
}
