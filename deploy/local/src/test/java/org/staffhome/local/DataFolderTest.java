package org.staffhome.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher works only in a folder that is its own, whole and not in use. */
class DataFolderTest {

    @Test
    void aNewFolderIsMadeForItsOwnerOnly(@TempDir Path parent) throws Exception {
        Path home = parent.resolve("new");
        folder(home).check();
        assertThat(Files.getPosixFilePermissions(home)).hasSize(3);
        folder(home).check();
    }

    @Test
    void aFileAForeignFolderAndAnUnknownLayoutAreRefused(@TempDir Path parent) throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "x");
        assertRefused(file, "is a file");
        Path foreign = Files.createDirectory(parent.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.txt"), "important");
        assertRefused(foreign, "has other files in it");
        assertThatThrownBy(() -> folder(foreign).clear()).isInstanceOf(LocalException.class);
        assertThat(foreign.resolve("thesis.txt")).exists();
        Path later = Files.createDirectory(parent.resolve("later"));
        Files.writeString(later.resolve("layout"), "99\n");
        assertRefused(later, "has the layout 99");
    }

    @Test
    void aDatabaseWithoutItsSecretsIsRefused(@TempDir Path home) throws Exception {
        folder(home).check();
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "18\n");
        assertRefused(home, "no secrets.properties");
        SecretStore.in(home).password("postgres");
        folder(home).check();
    }

    @Test
    void freshDeletesTheDataAndKeepsThePrograms(@TempDir Path home) throws Exception {
        folder(home).check();
        Files.createDirectories(home.resolve("cache/keycloak"));
        Files.createDirectories(home.resolve("postgres/base"));
        Files.writeString(home.resolve("postgres/base/1"), "data");
        SecretStore.in(home).password("postgres");
        folder(home).clear();
        assertThat(home.resolve("cache/keycloak")).exists();
        assertThat(home.resolve("postgres")).doesNotExist();
        assertThat(home.resolve("secrets.properties")).doesNotExist();
    }

    @Test
    void onlyOneLauncherAtATimeHasTheFolder(@TempDir Path home) throws Exception {
        try (var lock = folder(home).lock().orElseThrow()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(folder(home).lock()).isEmpty();
        }
    }

    private static void assertRefused(Path home, String why) {
        assertThatThrownBy(() -> folder(home).check())
                .isInstanceOf(LocalException.class)
                .hasMessageContaining(why);
    }

    private static DataFolder folder(Path home) {
        return new DataFolder(Settings.of(
                home,
                Arguments.parse(List.of(
                        "--home",
                        home.toString(),
                        "--cache",
                        home.resolve("cache").toString())),
                Map.of()));
    }
}
