package org.staffhome.platform.attachment;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.staffhome.platform.problem.Problem;

/** File names in {@code Content-Disposition} (RFC 6266, RFC 8187). */
final class FileNames {
    private static final int MAX_LENGTH = 200;
    private static final Pattern EXTENDED = Pattern.compile("(?i)filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)");
    private static final Pattern PLAIN = Pattern.compile("(?i)filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

    private FileNames() {}

    /**
     * The name without folders and control characters.
     *
     * @throws Problem {@code attachment.file-name-missing}
     */
    static String parse(String contentDisposition) {
        String given = contentDisposition == null ? "" : extract(contentDisposition);
        String name = given.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\uFFFD]", "")
                .strip();
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw Problem.of(AttachmentProblem.FILE_NAME_MISSING);
        }
        return name;
    }

    /** The header for a download. */
    static String header(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename*=UTF-8''" + encoded;
    }

    private static String extract(String contentDisposition) {
        Matcher extended = EXTENDED.matcher(contentDisposition);
        if (extended.find()) {
            try {
                return URLDecoder.decode(extended.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw Problem.of(AttachmentProblem.FILE_NAME_MISSING);
            }
        }
        Matcher plain = PLAIN.matcher(contentDisposition);
        if (!plain.find()) {
            return "";
        }
        return plain.group(1) != null ? plain.group(1) : plain.group(2);
    }
}
