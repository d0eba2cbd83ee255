package org.staffhome.platform.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.staffhome.platform.problem.Problem;

/**
 * Reads what a file is from its first bytes. The name and the type that came with it are claims: they choose only between
 * types that share a container (a docx is a zip), and a false one is refused, so that no page or program passes for a
 * picture.
 */
final class MediaSniffer {
    /** How much of a file it looks at. */
    static final int HEAD_BYTES = 512;

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final Set<String> IN_ZIP = Set.of(
            "application/zip",
            OPEN_XML + "wordprocessingml.document",
            OPEN_XML + "spreadsheetml.sheet",
            OPEN_XML + "presentationml.presentation");
    private static final Set<String> IN_OLE =
            Set.of("application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint");
    private static final Set<String> IN_TEXT = Set.of("text/plain", "text/csv");

    private MediaSniffer() {}

    /**
     * The type of a file.
     *
     * @param declared the type that came with it, may be null
     * @throws Problem {@code attachment.media-type-refused}, {@code attachment.media-type-untrue}
     */
    static String sniff(byte[] head, String declared, Set<String> accepted) {
        String claim = bare(declared);
        Set<String> possible = possible(head);
        String actual = possible.contains(claim) ? claim : first(possible).orElseThrow(() -> refused(accepted));
        boolean claimed = !claim.isEmpty() && !claim.equals("application/octet-stream");
        if (claimed && !actual.equals(claim)) {
            throw Problem.of(AttachmentProblem.MEDIA_TYPE_UNTRUE).with("actual", actual);
        }
        if (!accepted.contains(actual)) {
            throw refused(accepted);
        }
        return actual;
    }

    private static Set<String> possible(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return Set.of("application/pdf");
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Set.of("image/png");
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Set.of("image/jpeg");
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Set.of("image/gif");
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Set.of("image/webp");
        }
        if (start.startsWith("ftyp", 4)) {
            return Set.of("video/mp4");
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return IN_ZIP;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return IN_OLE;
        }
        return isPlainText(head, start) ? IN_TEXT : Set.of();
    }

    /** Text without control characters that is no page and no drawing: those could run in a browser. */
    private static boolean isPlainText(byte[] head, String start) {
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        String text =
                start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return !text.startsWith("<") && !text.contains("<html") && !text.contains("<script") && !text.startsWith("#!");
    }

    /** The plainest of several. */
    private static Optional<String> first(Set<String> possible) {
        return possible.stream()
                .filter(type -> type.equals("application/zip") || type.equals("text/plain"))
                .findFirst()
                .or(() -> possible.stream().sorted().findFirst());
    }

    private static String bare(String declared) {
        return declared == null ? "" : declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Problem refused(Set<String> accepted) {
        return Problem.of(AttachmentProblem.MEDIA_TYPE_REFUSED)
                .with("accepted", String.join(", ", accepted.stream().sorted().toList()));
    }
}
