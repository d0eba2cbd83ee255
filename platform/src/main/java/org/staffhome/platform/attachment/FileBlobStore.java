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
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A store in a directory: {@code ab/cd/<sha256>}. A file appears under its name only when it is whole and on the disk. */
final class FileBlobStore implements BlobStore {
    private final Path root;

    FileBlobStore(Path root) {
        this.root = root;
    }

    @Override
    public Path spoolFolder() throws IOException {
        return Files.createDirectories(root.resolve("spool"));
    }

    @Override
    public void keep(String sha256, Path spooled) throws IOException {
        Path file = path(sha256);
        if (Files.exists(file)) {
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
        try {
            return Files.newInputStream(path(sha256));
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(sha256);
        }
    }

    @Override
    public void each(Consumer<String> visitor) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root, 3)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .forEach(visitor);
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    private Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
