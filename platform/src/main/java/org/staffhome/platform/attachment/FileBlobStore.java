package org.staffhome.platform.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.staffhome.platform.clock.WallClock;

/**
 * A store in a directory: {@code <context>/ab/cd/<sha256>}. A file appears under its name only when it is whole and on the
 * disk. Files that lie without the context, as they once did, are still read.
 */
final class FileBlobStore implements BlobStore {
    private static final int DEPTH = 3;

    private final Path root;
    private final Path own;

    FileBlobStore(Path root, String context) {
        this.root = root;
        this.own = root.resolve(context);
    }

    @Override
    public Path spoolFolder() throws IOException {
        return Files.createDirectories(own.resolve("spool"));
    }

    @Override
    public void keep(String sha256, Path spooled) throws IOException {
        Path file = path(own, sha256);
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(WallClock.now()));
            return;
        }
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(spooled, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(spooled, file, StandardCopyOption.ATOMIC_MOVE);
        for (Path folder = file.getParent(); folder.startsWith(root); folder = folder.getParent()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        Path file = path(own, sha256);
        try {
            return Files.newInputStream(Files.exists(file) ? file : path(root, sha256));
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(sha256);
        }
    }

    @Override
    public Optional<Instant> keptAt(String sha256) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(path(own, sha256)).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> files = Files.walk(own, DEPTH)) {
            for (Iterator<Path> next = files.iterator(); next.hasNext(); ) {
                String name = next.next().getFileName().toString();
                if (name.matches("[0-9a-f]{64}")) {
                    Optional<Instant> keptAt = keptAt(name);
                    if (keptAt.isPresent()) {
                        visitor.visit(name, keptAt.get());
                    }
                }
            }
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(own, sha256));
    }

    private static Path path(Path folder, String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
