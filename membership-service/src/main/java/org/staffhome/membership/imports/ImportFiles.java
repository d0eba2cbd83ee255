package org.staffhome.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps an uploaded file from the request until its reading is over, a matter of seconds, in a directory that only the
 * service's user can enter. Several instances share it by {@code staffhome.imports.directory}.
 */
@ApplicationScoped
class ImportFiles {

    private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})\\.upload");

    private final Path directory;

    ImportFiles(
            @ConfigProperty(name = "staffhome.imports.directory") Optional<String> directory,
            @ConfigProperty(name = "java.io.tmpdir") String temporary) {
        this.directory = directory.map(Path::of).orElse(Path.of(temporary, "staffhome-imports"));
    }

    void keep(UUID importId, InputStream content) {
        try {
            Files.createDirectories(directory);
            directory.toFile().setReadable(false, false);
            directory.toFile().setReadable(true, true);
            directory.toFile().setExecutable(false, false);
            directory.toFile().setExecutable(true, true);
            Files.copy(content, file(importId));
        } catch (IOException e) {
            drop(importId);
            throw new UncheckedIOException("the upload could not be kept", e);
        }
    }

    /** The file; empty when it is gone, such as after a restart on another machine. */
    Optional<Path> find(UUID importId) {
        Path file = file(importId);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    void drop(UUID importId) {
        try {
            Files.deleteIfExists(file(importId));
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be removed", e);
        }
    }

    /** The imports whose uploads are kept. */
    List<UUID> kept() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> UUID.fromString(name.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the uploads could not be listed", e);
        }
    }

    private Path file(UUID importId) {
        return directory.resolve(importId + ".upload");
    }
}
