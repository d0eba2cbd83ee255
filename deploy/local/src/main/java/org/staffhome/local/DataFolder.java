package org.staffhome.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.staffhome.servers.Folders;

/** The data folder: whether it is one, whose it is, and who uses it now. */
final class DataFolder {

    /** The layout of the folder; a launcher refuses a layout that it does not know. */
    private static final String LAYOUT = "1";

    private final Settings settings;

    DataFolder(Settings settings) {
        this.settings = settings;
    }

    /** Makes the folder if it is missing, and refuses one that is something else, unwritable or incomplete. */
    void check() {
        Path home = settings.home();
        try {
            if (Files.exists(home) && !Files.isDirectory(home)) {
                throw new LocalException("The data folder " + home + " is a file.");
            }
            Folders.ownerOnly(home);
            if (!Files.isWritable(home)) {
                throw new LocalException("The data folder " + home + " is not writable for this user.");
            }
            Path layout = home.resolve("layout");
            if (Files.exists(layout)) {
                String found = Files.readString(layout).strip();
                if (!found.equals(LAYOUT)) {
                    throw new LocalException("The data folder " + home + " has the layout " + found
                            + ", this version knows " + LAYOUT + "; use --fresh to start over.");
                }
            } else if (isForeign(home)) {
                throw new LocalException("The folder " + home + " has other files in it and no data of Staff Home.");
            } else {
                Files.writeString(layout, LAYOUT + "\n");
            }
        } catch (IOException | UncheckedIOException e) {
            throw new LocalException("The data folder " + home + " is broken: " + e.getMessage(), e);
        }
        if (PostgresPart.hasData(home) && SecretStore.in(home).isEmpty()) {
            throw new LocalException("The data folder " + home
                    + " has a database but no secrets.properties; restore that file or use --fresh to start over.");
        }
    }

    /** Deletes all data; downloaded programs stay. */
    void clear() {
        Path home = settings.home();
        if (!Files.isDirectory(home)) {
            return;
        }
        if (!Files.exists(home.resolve("layout")) && isForeign(home)) {
            throw new LocalException("The folder " + home + " is no data folder of Staff Home; nothing was deleted.");
        }
        try (Stream<Path> entries = Files.list(home)) {
            List<Path> doomed = entries.filter(entry -> !isKept(entry)).toList();
            for (Path entry : doomed) {
                if (Files.isDirectory(entry)) {
                    Folders.delete(entry);
                } else {
                    Files.delete(entry);
                }
            }
        } catch (IOException e) {
            throw new LocalException("Cannot empty the data folder " + home + ": " + e.getMessage(), e);
        }
    }

    /** Takes the folder for this launcher; empty when another one has it. The lock ends with this process. */
    Optional<FileLock> lock() {
        try {
            Path file = Folders.ownerOnly(settings.home()).resolve("launcher.lock");
            @SuppressWarnings("resource") // Stays open, and the folder locked, as long as this process lives.
            RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw");
            FileLock lock = access.getChannel().tryLock();
            if (lock == null) {
                access.close();
            }
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException sameProcess) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LocalException("Cannot lock the data folder " + settings.home() + ": " + e.getMessage(), e);
        }
    }

    private boolean isForeign(Path home) {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.anyMatch(entry -> !isKept(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isKept(Path entry) {
        return entry.equals(settings.cache()) || entry.getFileName().toString().equals("launcher.lock");
    }
}
