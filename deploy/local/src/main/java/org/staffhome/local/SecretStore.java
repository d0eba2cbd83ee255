package org.staffhome.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.function.Supplier;
import org.staffhome.servers.Secrets;

/**
 * The passwords and keys of one data folder, in a file that only its owner may read. Each secret is made when it is first asked
 * for and never changes after that.
 */
final class SecretStore {

    /** Bytes of an encryption key (AES-256) and of a blind index key. */
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();

    private SecretStore(Path file) {
        this.file = file;
    }

    static SecretStore in(Path home) {
        SecretStore store = new SecretStore(home.resolve("secrets.properties"));
        if (Files.exists(store.file)) {
            try (Reader reader = Files.newBufferedReader(store.file)) {
                store.values.load(reader);
            } catch (IOException e) {
                throw new LocalException("Cannot read " + store.file + ".", e);
            }
        }
        return store;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** A password of this name. */
    String password(String name) {
        return value("password." + name, Secrets::password);
    }

    /** A key of 256 bits of this name, in base64. */
    String key(String name) {
        return value("key." + name, () -> Secrets.base64Key(KEY_BYTES));
    }

    private synchronized String value(String name, Supplier<String> maker) {
        String present = values.getProperty(name);
        if (present == null) {
            present = maker.get();
            values.setProperty(name, present);
            save();
        }
        return present;
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            values.store(text, "Secrets of this data folder. Without them its data cannot be read.");
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "secrets",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text.toString(), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LocalException("Cannot write " + file + ".", e);
        }
    }
}
