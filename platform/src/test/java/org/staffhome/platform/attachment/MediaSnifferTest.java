package org.staffhome.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A file is what its content says; claims choose only between types of one container. */
class MediaSnifferTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Set<String> ACCEPTED =
            Set.of("application/pdf", "image/png", "application/zip", DOCX, "text/plain", "text/csv");

    @Test
    void contentDecides() {
        assertThat(sniff("%PDF-1.7", null)).isEqualTo("application/pdf");
        assertThat(sniff("\u0089PNG\r\n\u001a\n...", "application/octet-stream"))
                .isEqualTo("image/png");
        assertThat(sniff("PK\u0003\u0004....", null)).isEqualTo("application/zip");
        assertThat(sniff("PK\u0003\u0004....", DOCX)).isEqualTo(DOCX);
        assertThat(sniff("姓名,手机\r\n", "text/csv; charset=UTF-8")).isEqualTo("text/csv");
    }

    @Test
    void textInTheEncodingOfOldOfficesIsText() {
        byte[] gb = "姓名,部门\r\n".getBytes(Charset.forName("GB18030"));
        assertThat(MediaSniffer.sniff(gb, "text/csv", ACCEPTED)).isEqualTo("text/csv");
    }

    @Test
    void aFalseClaimIsRefused() {
        assertThatThrownBy(() -> sniff("%PDF-1.7", "image/png")).hasMessage("attachment.media-type-untrue");
        assertThatThrownBy(() -> sniff("PK\u0003\u0004", "application/pdf")).hasMessage("attachment.media-type-untrue");
    }

    @Test
    void whatCouldRunIsRefused() {
        for (String program : new String[] {
            "MZ\u0090\u0000",
            "\u007fELF\u0002",
            "<html>",
            " \n<!DOCTYPE html>",
            "<svg xmlns=",
            "<?xml version",
            "#!/bin/sh",
            "hello <script>",
            "\u00ef\u00bb\u00bf<html>"
        }) {
            byte[] head = program.getBytes(StandardCharsets.ISO_8859_1);
            for (String claim : new String[] {null, "text/plain", "image/png"}) {
                assertThatThrownBy(() -> MediaSniffer.sniff(head, claim, ACCEPTED))
                        .as(program)
                        .hasMessage("attachment.media-type-refused");
            }
        }
        assertThatThrownBy(() -> sniff("GIF89a", null))
                .as("not in the list")
                .hasMessage("attachment.media-type-refused");
    }

    @Test
    void fileNamesKeepTheirNameAndNothingElse() {
        assertThat(FileNames.parse("attachment; filename*=UTF-8''%E8%AF%81%E6%98%8E.pdf"))
                .isEqualTo("证明.pdf");
        assertThat(FileNames.parse("attachment; filename=\"..\\..\\a/b c.pdf\""))
                .isEqualTo("b c.pdf");
        assertThat(FileNames.parse("attachment; filename=x.pdf")).isEqualTo("x.pdf");
        assertThat(FileNames.parse(FileNames.header("证 明+*.pdf"))).isEqualTo("证 明+*.pdf");
        for (String bad :
                new String[] {null, "", "attachment", "attachment; filename=\"\"", "attachment; filename*=UTF-8''%zz"
                }) {
            assertThatThrownBy(() -> FileNames.parse(bad)).as(bad).hasMessage("attachment.file-name-missing");
        }
    }

    private static String sniff(String head, String declared) {
        boolean isBinary = head.chars().allMatch(c -> c < 256);
        return MediaSniffer.sniff(
                head.getBytes(isBinary ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8), declared, ACCEPTED);
    }
}
