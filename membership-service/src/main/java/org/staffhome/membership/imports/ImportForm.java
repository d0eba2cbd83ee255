package org.staffhome.membership.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The form by which a list is sent; a {@code @BeanParam}. Its JSON is what makes two forms the same to
 * {@code Idempotency-Key}: the kind of list, the name of the file and the hash of its content.
 */
public class ImportForm {

    private static final int PORTION = 1 << 16;
    private static final int LONGEST_NAME = 200;

    @RestForm("kind")
    @NotNull
    @Schema(description = "Which list", examples = "ROSTER")
    ImportKind kind;

    @RestForm("file")
    @NotNull
    @Schema(description = "The file")
    FileUpload file;

    @JsonProperty("kind")
    ImportKind kind() {
        return kind;
    }

    /** The last part of whatever path a browser sends, at most as long as the column. */
    @JsonProperty("fileName")
    String fileName() {
        String sent = file == null ? null : file.fileName();
        String bare = sent == null ? "" : sent.replaceFirst("^.*[/\\\\]", "").strip();
        if (bare.isEmpty()) {
            return "upload";
        }
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }

    /** SHA-256 of the file, in hexadecimal digits. */
    @JsonProperty("sha256")
    String contentHash() {
        if (file == null) {
            return null;
        }
        try (InputStream content = open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] portion = new byte[PORTION];
            for (int read = content.read(portion); read >= 0; read = content.read(portion)) {
                digest.update(portion, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file.uploadedFile());
    }
}
