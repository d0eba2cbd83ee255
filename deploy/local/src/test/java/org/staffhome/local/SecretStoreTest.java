package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets are made once, differ from each other, and only their owner reads them. */
class SecretStoreTest {

    @Test
    void aSecretStaysTheSameOverRestarts(@TempDir Path home) {
        String password = SecretStore.in(home).password("postgres");
        String key = SecretStore.in(home).key("fields");
        SecretStore again = SecretStore.in(home);
        assertThat(again.password("postgres")).isEqualTo(password).hasSizeGreaterThanOrEqualTo(32);
        assertThat(again.key("fields")).isEqualTo(key);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(again.password("another")).isNotEqualTo(password);
    }

    @Test
    void anotherFolderHasOtherSecrets(@TempDir Path one, @TempDir Path two) {
        assertThat(SecretStore.in(one).password("postgres"))
                .isNotEqualTo(SecretStore.in(two).password("postgres"));
    }

    @Test
    void onlyTheOwnerReadsTheFile(@TempDir Path home) throws Exception {
        assertThat(SecretStore.in(home).isEmpty()).isTrue();
        SecretStore.in(home).password("postgres");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(SecretStore.in(home).isEmpty()).isFalse();
    }
}
