package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a log only the reason is shown, and each run has a log of its own. */
class LogFileTest {

    @Test
    void ofAJsonLogTheErrorsAreShownWithTheirCauses(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("welfare.log");
        Files.writeString(log, """
                {"level":"INFO","message":"Migrating"}
                {"level":"ERROR","message":"Failed to start","exception":{"exceptionType":"A","message":"no start",\
                "causedBy":{"exception":{"exceptionType":"B","message":"the key is missing"}}}}
                """);
        assertThat(LogFile.faults(log)).isEqualTo("Failed to start: no start: the key is missing\n");
    }

    @Test
    void ofAPlainLogTheLastLinesAreShownWithoutTheStack(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("kafka.log");
        Files.writeString(log, "one\n".repeat(50) + "the reason\n\tat some.Class.method(Class.java:1)\n");
        assertThat(LogFile.faults(log)).endsWith("the reason\n").hasLineCount(12);
        assertThat(LogFile.faults(folder.resolve("none.log"))).isEmpty();
    }

    @Test
    void aLogIsSetAsideBeforeTheNextRun(@TempDir Path folder) throws Exception {
        Path log = Files.writeString(folder.resolve("kafka.log"), "first");
        LogFile.rotate(log);
        assertThat(log).doesNotExist();
        assertThat(folder.resolve("kafka.log.previous")).hasContent("first");
        LogFile.rotate(log);
    }
}
