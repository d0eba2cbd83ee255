package org.staffhome.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.staffhome.platform.problem.Problem;

/**
 * Content on its way into the store: in a file of its own, measured, hashed and sealed while it arrives, so that it never
 * lies anywhere in the clear. Closing it removes what is left of it.
 */
final class Spool implements AutoCloseable {
    private final Path file;
    private final long size;
    private final String sha256;
    private final byte[] head;

    private Spool(Path file, long size, String sha256, byte[] head) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
        this.head = head;
    }

    /**
     * Takes a stream in at constant memory.
     *
     * @throws Problem {@code attachment.too-large} as soon as the limit is passed, {@code attachment.empty}
     */
    static Spool of(InputStream content, Path folder, long maxBytes, ContentSeal seal) throws IOException {
        Path file = Files.createTempFile(folder, "in-", ".part");
        try (ContentSeal.Sealing out = seal.into(file)) {
            MessageDigest digest = sha256();
            byte[] head = new byte[0];
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > maxBytes) {
                    throw Problem.of(AttachmentProblem.TOO_LARGE).with("limit", maxBytes);
                }
                if (head.length < MediaSniffer.HEAD_BYTES) {
                    int more = Math.min(n, MediaSniffer.HEAD_BYTES - head.length);
                    int before = head.length;
                    head = Arrays.copyOf(head, before + more);
                    System.arraycopy(buffer, 0, head, before, more);
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            if (size == 0) {
                throw Problem.of(AttachmentProblem.EMPTY);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            out.finish(sha256);
            return new Spool(file, size, sha256, head);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    Path file() {
        return file;
    }

    /** Bytes of the content itself. */
    long size() {
        return size;
    }

    String sha256Hex() {
        return sha256;
    }

    byte[] head() {
        return head.clone();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
