package org.staffhome.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives unpack with links and rights, and stay inside their folder. */
class TarArchiveTest {

    @Test
    void filesLinksAndRightsArrive(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            file(tar, "bin/run", "#!/bin/sh", 0755);
            TarArchiveEntry link = new TarArchiveEntry("bin/again", TarConstants.LF_SYMLINK);
            link.setLinkName("run");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        TarArchive.unpack(in(bytes), folder);
        assertThat(Files.isExecutable(folder.resolve("bin/run"))).isTrue();
        assertThat(Files.readString(folder.resolve("bin/again"))).isEqualTo("#!/bin/sh");
    }

    @Test
    void anEntryOrALinkThatLeavesTheFolderIsRefused(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream escaping = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(escaping)) {
            file(tar, "../outside", "x", 0644);
        }
        assertThatThrownBy(() -> TarArchive.unpack(in(escaping), folder)).isInstanceOf(IOException.class);
        ByteArrayOutputStream linking = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(linking)) {
            TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
            link.setLinkName("../../etc");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThatThrownBy(() -> TarArchive.unpack(in(linking), folder)).isInstanceOf(IOException.class);
    }

    private static InputStream in(ByteArrayOutputStream bytes) {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void file(TarArchiveOutputStream tar, String name, String text, int mode) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
